package org.journeygate.initiatives.themes;

import java.util.UUID;
import org.journeygate.shared.Identity;

/** The id of a strategic theme. */
public record ThemeId(UUID value) implements Identity {

    /** A new id. */
    public static ThemeId next() {
        return new ThemeId(Identity.next());
    }
}
