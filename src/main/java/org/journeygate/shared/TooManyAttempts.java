package org.journeygate.shared;

import java.util.Map;

/** Too many attempts in too short a time. 429; the fact retryAfterSeconds says how long to wait. */
public non-sealed class TooManyAttempts extends Refusal {

    public TooManyAttempts(String type, String message) {
        this(type, message, Map.of());
    }

    public TooManyAttempts(String type, String message, Map<String, Object> facts) {
        super(type, message, facts);
    }
}
