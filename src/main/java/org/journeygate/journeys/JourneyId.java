package org.journeygate.journeys;

import java.util.UUID;
import org.journeygate.shared.Identity;

/** The id of a journey. */
public record JourneyId(UUID value) implements Identity {

    /** A new id. */
    public static JourneyId next() {
        return new JourneyId(Identity.next());
    }
}
