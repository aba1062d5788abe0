package org.journeygate.gates;

import org.journeygate.shared.NotFound;

/** There is no such gate model, or no such version of it. */
public class UnknownGateModel extends NotFound {

    UnknownGateModel(String key) {
        super("unknown-gate-model", "There is no gate model %s.".formatted(key));
    }

    UnknownGateModel(String key, int version) {
        super("unknown-gate-model", "The gate model %s has no version %d.".formatted(key, version));
    }
}
