package org.journeygate.gates;

import java.util.UUID;
import org.journeygate.shared.Identity;

/** The id of a decision. */
public record DecisionId(UUID value) implements Identity {

    /** A new id. */
    public static DecisionId next() {
        return new DecisionId(Identity.next());
    }
}
