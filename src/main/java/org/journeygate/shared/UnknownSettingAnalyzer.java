package org.journeygate.shared;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator which setting does not exist, instead of a stack trace. */
final class UnknownSettingAnalyzer extends AbstractFailureAnalyzer<UnknownSetting> {

    @Override
    protected FailureAnalysis analyze(Throwable root, UnknownSetting cause) {
        return new FailureAnalysis(
                cause.getMessage(), "Correct its name or take it out; docs/operations.md lists them all.", cause);
    }
}
