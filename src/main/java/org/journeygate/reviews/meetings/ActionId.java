package org.journeygate.reviews.meetings;

import java.util.UUID;
import org.journeygate.shared.Identity;

/** The id of an action of a meeting. */
public record ActionId(UUID value) implements Identity {

    /** A new id. */
    public static ActionId next() {
        return new ActionId(Identity.next());
    }
}
