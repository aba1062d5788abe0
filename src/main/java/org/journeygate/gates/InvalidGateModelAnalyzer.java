package org.journeygate.gates;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says on the console which file stops the start, instead of where in the code it was noticed. */
class InvalidGateModelAnalyzer extends AbstractFailureAnalyzer<InvalidGateModel> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, InvalidGateModel cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Correct the file and start again. processes/gate-models/schema.json says what may stand in it.",
                cause);
    }
}
