package org.journeygate.shared;

import java.util.Map;

/** What the person saw has changed since: If-Match or seenRevision is stale. 412. */
public non-sealed class Outdated extends Refusal {

    public Outdated(String type, String message) {
        this(type, message, Map.of());
    }

    public Outdated(String type, String message, Map<String, Object> facts) {
        super(type, message, facts);
    }
}
