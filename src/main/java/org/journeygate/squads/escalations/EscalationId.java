package org.journeygate.squads.escalations;

import java.util.UUID;
import org.journeygate.shared.Identity;

/** The id of an escalation. */
public record EscalationId(UUID value) implements Identity {

    /** A new id. */
    public static EscalationId next() {
        return new EscalationId(Identity.next());
    }
}
