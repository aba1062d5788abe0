package org.journeygate.initiatives.plans;

import java.util.Map;
import org.journeygate.shared.StateMovedOn;

/** The bet was stopped, so its plan stays as it is. */
public final class PlanClosed extends StateMovedOn {

    PlanClosed(String code) {
        super(
                "plan-closed",
                "%s was stopped, so its plan stays as it is.".formatted(code),
                Map.of("status", "STOPPED"));
    }
}
