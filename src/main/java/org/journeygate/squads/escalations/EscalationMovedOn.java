package org.journeygate.squads.escalations;

import java.util.Map;
import org.journeygate.shared.StateMovedOn;

/** The escalation is not where the act expects it. */
public final class EscalationMovedOn extends StateMovedOn {

    EscalationMovedOn(Escalation escalation) {
        super(
                "escalation-moved-on",
                "%s has moved on: open it again to see where it stands.".formatted(escalation.code()),
                Map.of("state", escalation.state()));
    }
}
