package org.journeygate.initiatives;

import java.util.UUID;
import org.journeygate.shared.Identity;

/** The id of a bet. */
public record InitiativeId(UUID value) implements Identity {

    /** A new id. */
    public static InitiativeId next() {
        return new InitiativeId(Identity.next());
    }
}
