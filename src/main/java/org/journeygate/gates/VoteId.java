package org.journeygate.gates;

import java.util.UUID;
import org.journeygate.shared.Identity;

/** The id of a vote. */
public record VoteId(UUID value) implements Identity {

    /** A new id. */
    public static VoteId next() {
        return new VoteId(Identity.next());
    }
}
