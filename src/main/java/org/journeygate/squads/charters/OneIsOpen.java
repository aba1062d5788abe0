package org.journeygate.squads.charters;

import java.util.Map;
import org.journeygate.shared.StateMovedOn;

/** The squad has a version in the make already; there is one at a time. */
public final class OneIsOpen extends StateMovedOn {

    OneIsOpen(Charter open) {
        super(
                "charter-open",
                "%s is in the make already: go on with it, or withdraw it first.".formatted(open.code()),
                Map.of("charter", open.code(), "state", open.state().name()));
    }
}
