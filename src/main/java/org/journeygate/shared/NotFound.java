package org.journeygate.shared;

import java.util.Map;

/** There is no such thing, or not for this person. 404. */
public non-sealed class NotFound extends Refusal {

    public NotFound(String type, String message) {
        this(type, message, Map.of());
    }

    public NotFound(String type, String message, Map<String, Object> facts) {
        super(type, message, facts);
    }
}
