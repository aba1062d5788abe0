package org.journeygate.reviews;

import java.util.UUID;
import org.journeygate.shared.Identity;

/** The id of one quarter's review of one portfolio. */
public record ReviewId(UUID value) implements Identity {

    /** A new id. */
    public static ReviewId next() {
        return new ReviewId(Identity.next());
    }
}
