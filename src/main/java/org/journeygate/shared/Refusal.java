package org.journeygate.shared;

import java.util.Map;

/**
 * Something a person asked for and may not have, said so that the person understands it. Each module names its own
 * refusals after the fact; the seven kinds below decide how they reach a client. The whole transaction is undone.
 */
public abstract sealed class Refusal extends RuntimeException
        permits NotFound, NotPermitted, StateMovedOn, Outdated, InvalidInput, TooManyAttempts, TryAgain {

    private final String type;
    private final transient Map<String, Object> facts;

    /**
     * @param type stable name of the refusal in kebab-case, e.g. {@code request-decided}
     * @param message what happened and what to do, in plain words, safe to show
     * @param facts plain values a client may want (present state, ids); may be empty
     */
    protected Refusal(String type, String message, Map<String, Object> facts) {
        super(message);
        this.type = type;
        this.facts = Map.copyOf(facts);
    }

    /** The stable name of this refusal, in kebab-case. */
    public final String type() {
        return type;
    }

    /** The sentence for the person; never null, unlike {@link #getMessage()}. */
    public final String sentence() {
        return String.valueOf(getMessage());
    }

    /** Plain values that go with the refusal. */
    public final Map<String, Object> facts() {
        return facts;
    }
}
