package org.journeygate.gates;

/** What a gate decides. */
public enum Outcome {
    /** Go on. */
    GO,
    /** Go on; something is owed first or after. */
    GO_WITH_CONDITIONS,
    /** Same problem, another way. */
    PIVOT,
    /** Rest for at most one quarter. */
    PAUSE,
    /** End it and free what it holds. */
    STOP;

    /** Whether the bet goes on: GO and GO_WITH_CONDITIONS, which also count as passed. */
    public boolean isForward() {
        return this == GO || this == GO_WITH_CONDITIONS;
    }
}
