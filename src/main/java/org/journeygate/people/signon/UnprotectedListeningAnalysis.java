package org.journeygate.people.signon;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at the start what to do about it. */
final class UnprotectedListeningAnalysis extends AbstractFailureAnalyzer<UnprotectedListening> {

    @Override
    protected FailureAnalysis analyze(Throwable root, UnprotectedListening cause) {
        return new FailureAnalysis(
                cause.getMessage() + ": passwords could be read on the way.",
                "Give it a certificate (server.ssl.bundle), or put it behind a proxy with TLS and name that proxy's address"
                        + " (journeygate.web.proxy), or keep it to this machine (server.address=127.0.0.1).",
                cause);
    }
}
