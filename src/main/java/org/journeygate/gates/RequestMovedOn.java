package org.journeygate.gates;

import java.util.Map;
import org.journeygate.shared.StateMovedOn;

/** The gate request is no longer where the person saw it. The fact {@code status} says where it is now. */
public class RequestMovedOn extends StateMovedOn {

    private RequestMovedOn(GateRequest request, String message) {
        super(
                "gate-request-moved-on",
                message,
                Map.of("status", request.status().name(), "code", request.code()));
    }

    static RequestMovedOn now(GateRequest request) {
        String where =
                switch (request.status()) {
                    case DRAFT -> "is a draft";
                    case COMPLETENESS -> "is with the PMO for its completeness check";
                    case RETURNED -> "was returned to the squad lead";
                    case IN_REVIEW -> "is in review";
                    case WITH_CHAIR -> "is with the chair";
                    case DECIDED -> "is decided";
                    case WITHDRAWN -> "was withdrawn";
                    case LAPSED -> "has lapsed";
                };
        return new RequestMovedOn(request, "%s %s now; look at it again.".formatted(request.code(), where));
    }

    static RequestMovedOn because(GateRequest request, String message) {
        return new RequestMovedOn(request, message);
    }
}
