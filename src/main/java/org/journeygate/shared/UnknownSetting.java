package org.journeygate.shared;

import java.util.List;

/** Settings that do not exist; names each with the place where it was found. */
public final class UnknownSetting extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownSetting(List<String> names) {
        super("There is no such setting: " + String.join(", ", names));
    }
}
