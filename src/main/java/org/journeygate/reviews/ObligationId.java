package org.journeygate.reviews;

import java.util.UUID;
import org.journeygate.shared.Identity;

/** The id of one thing that somebody owes a review. */
public record ObligationId(UUID value) implements Identity {

    /** A new id. */
    public static ObligationId next() {
        return new ObligationId(Identity.next());
    }
}
