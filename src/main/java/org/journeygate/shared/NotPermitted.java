package org.journeygate.shared;

import java.util.Map;

/** The person lacks the right: wrong role, author, squad, sponsor, or not the holder. 403. */
public non-sealed class NotPermitted extends Refusal {

    public NotPermitted(String type, String message) {
        this(type, message, Map.of());
    }

    public NotPermitted(String type, String message, Map<String, Object> facts) {
        super(type, message, facts);
    }
}
