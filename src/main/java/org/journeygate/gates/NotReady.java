package org.journeygate.gates;

import java.util.List;
import java.util.Map;
import org.journeygate.shared.InvalidInput;

/** A gate request that lacks something was to be submitted; one error per line that is not met, the whole list as a fact. */
public class NotReady extends InvalidInput {

    private final transient Readiness readiness;

    NotReady(GateRequest request, Readiness readiness) {
        super(
                "gate-request-not-ready",
                "%s is not ready: %d of %d lines are missing."
                        .formatted(
                                request.code(),
                                readiness.missing().size(),
                                readiness.items().size()),
                errors(readiness),
                Map.of("ready", false, "items", readiness.items()));
        this.readiness = readiness;
    }

    /** The list. */
    public Readiness readiness() {
        return readiness;
    }

    private static List<FieldError> errors(Readiness readiness) {
        return readiness.missing().stream()
                .map(item -> new FieldError(item.criterion(), item.reason()))
                .toList();
    }
}
