package org.journeygate.journeys;

import java.util.UUID;
import org.journeygate.shared.Identity;

/** The id of a stage of a journey. */
public record StageId(UUID value) implements Identity {

    /** A new id. */
    public static StageId next() {
        return new StageId(Identity.next());
    }
}
