package org.journeygate.gates;

import java.util.EnumSet;
import java.util.Set;

/** What a gate decides. */
public enum Outcome {
    /** Go on. */
    GO,
    /** Go on; something is owed first or after. */
    GO_WITH_CONDITIONS,
    /** Same problem, another way. */
    PIVOT,
    /** Rest. */
    PAUSE,
    /** End it and free what it holds. */
    STOP;

    /** Whether the bet goes on: GO and GO_WITH_CONDITIONS, which also count as passed. */
    public boolean isForward() {
        return this == GO || this == GO_WITH_CONDITIONS;
    }

    /** The round in which a request has been reworked as often as may be. */
    static final int LAST_ROUND = 3;

    /** What may be decided in a round: after two pivots a third is not offered. */
    public static Set<Outcome> inRound(int round) {
        Set<Outcome> open = EnumSet.allOf(Outcome.class);
        if (round >= LAST_ROUND) {
            open.remove(PIVOT);
        }
        return open;
    }
}
