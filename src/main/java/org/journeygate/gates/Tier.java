package org.journeygate.gates;

/** How much of a panel a gate request gets; chosen by {@code gate-panel.dmn}. */
public enum Tier {
    /** A panel with a quorum, a completeness check and a chair. */
    FULL,
    /** The first vote decides. */
    LIGHT
}
