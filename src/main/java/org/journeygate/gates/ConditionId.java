package org.journeygate.gates;

import java.util.UUID;
import org.journeygate.shared.Identity;

/** The id of a condition of a decision. */
public record ConditionId(UUID value) implements Identity {

    /** A new id. */
    public static ConditionId next() {
        return new ConditionId(Identity.next());
    }
}
