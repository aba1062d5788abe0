package org.journeygate.journeys.observations;

import java.util.UUID;
import org.journeygate.shared.Identity;

/** The id of an observation. */
public record ObservationId(UUID value) implements Identity {

    /** A new id. */
    public static ObservationId next() {
        return new ObservationId(Identity.next());
    }
}
