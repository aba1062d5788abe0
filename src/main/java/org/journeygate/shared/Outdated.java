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

    /** Refuses a change that was made on a version which is no longer the present one. */
    public static void check(int seen, int present) {
        if (seen != present) {
            throw new Outdated(
                    "outdated",
                    "Somebody changed this since you opened it. Look at it as it is now, then make your change again.",
                    Map.of("version", present));
        }
    }
}
