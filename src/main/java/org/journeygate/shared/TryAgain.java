package org.journeygate.shared;

import java.util.Map;

/** Others are in the way just now; the same call may work in a moment. 503; the fact retryAfterSeconds says when. */
public non-sealed class TryAgain extends Refusal {

    public TryAgain(String type, String message) {
        this(type, message, Map.of());
    }

    public TryAgain(String type, String message, Map<String, Object> facts) {
        super(type, message, facts);
    }
}
