package org.journeygate.gates;

/** How a rework ended that was not submitted; the chair then chooses between pause and stop. */
public enum ReworkEnd {
    /** Its date passed. */
    MISSED,
    /** The squad lead took the draft back. */
    GIVEN_UP
}
