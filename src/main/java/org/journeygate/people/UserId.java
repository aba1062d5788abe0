package org.journeygate.people;

import java.util.UUID;
import org.journeygate.shared.Identity;

/** The id of a person with an account. */
public record UserId(UUID value) implements Identity {

    /** A new id. */
    public static UserId next() {
        return new UserId(Identity.next());
    }
}
