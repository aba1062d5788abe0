package org.journeygate.initiatives.predictions;

import java.util.UUID;
import org.journeygate.shared.Identity;

/** The id of a prediction. */
public record PredictionId(UUID value) implements Identity {

    /** A new id. */
    public static PredictionId next() {
        return new PredictionId(Identity.next());
    }
}
