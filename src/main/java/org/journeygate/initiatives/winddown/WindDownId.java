package org.journeygate.initiatives.winddown;

import java.util.UUID;
import org.journeygate.shared.Identity;

/** The id of a wind-down list. */
public record WindDownId(UUID value) implements Identity {

    /** A new id. */
    public static WindDownId next() {
        return new WindDownId(Identity.next());
    }
}
