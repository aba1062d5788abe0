package org.journeygate.gates.sideeffects;

/** What a bet does to another journey. */
public enum Effect {
    IMPROVES,
    NEUTRAL,
    WORSENS,
    UNKNOWN;

    /** Whether the journey's owner is asked, and the squad owes a reason: it gets worse there, or nobody knows. */
    public boolean asksOwner() {
        return this == WORSENS || this == UNKNOWN;
    }
}
