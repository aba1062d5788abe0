package org.journeygate.workflow.models;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at a failed start what is wrong with the models, instead of a stack trace. */
class ModelsRefusedAnalyzer extends AbstractFailureAnalyzer<ModelsRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable root, ModelsRefused cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Mend the models, or point journeygate.processes at a folder whose models are whole.",
                cause);
    }
}
