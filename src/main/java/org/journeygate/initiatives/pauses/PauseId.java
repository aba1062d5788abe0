package org.journeygate.initiatives.pauses;

import java.util.UUID;
import org.journeygate.shared.Identity;

/** The id of a pause. */
public record PauseId(UUID value) implements Identity {

    /** A new id. */
    public static PauseId next() {
        return new PauseId(Identity.next());
    }
}
