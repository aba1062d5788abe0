package org.journeygate.journeys;

import java.util.UUID;
import org.journeygate.shared.Identity;

/** The id of a job that a persona wants done. */
public record JobId(UUID value) implements Identity {

    /** A new id. */
    public static JobId next() {
        return new JobId(Identity.next());
    }
}
