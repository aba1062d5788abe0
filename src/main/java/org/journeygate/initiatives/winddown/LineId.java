package org.journeygate.initiatives.winddown;

import java.util.UUID;
import org.journeygate.shared.Identity;

/** The id of a line of a wind-down list. */
public record LineId(UUID value) implements Identity {

    /** A new id. */
    public static LineId next() {
        return new LineId(Identity.next());
    }
}
