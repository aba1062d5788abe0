package org.journeygate.gates.samples;

import java.util.Map;
import org.journeygate.shared.StateMovedOn;

/** Somebody has looked at it already. */
public final class CharterSampleMovedOn extends StateMovedOn {

    CharterSampleMovedOn(CharterSample sample) {
        super(
                "charter-sample-moved-on",
                "The PMO has looked at %s already: read there what was found.".formatted(sample.decisionCode()),
                Map.of("state", sample.state()));
    }
}
