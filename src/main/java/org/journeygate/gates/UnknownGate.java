package org.journeygate.gates;

import org.journeygate.shared.NotFound;

/** The gate model has no such gate. */
public class UnknownGate extends NotFound {

    UnknownGate(GateModel model, String gate) {
        super(
                "unknown-gate",
                "The gate model %s has no gate %s, only %s."
                        .formatted(
                                model.name(),
                                gate,
                                model.gates().stream().map(Gate::key).toList()));
    }
}
