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

    /**
     * What may be decided on a request: at a gate all five, but no third pivot; about a pause to resume, to pause once more
     * and to stop, the chair alone not to resume.
     *
     * @param pausable whether a pause may be chosen; it is renewed once
     */
    static Set<Outcome> offered(RequestKind kind, int round, boolean pausable) {
        Set<Outcome> open = kind == RequestKind.GATE
                ? inRound(round)
                : kind.isForChairAlone() ? EnumSet.of(PAUSE, STOP) : EnumSet.of(GO, PAUSE, STOP);
        if (!pausable) {
            open.remove(PAUSE);
        }
        return open;
    }

    /** What may be decided in a round: after two pivots a third is not offered. */
    private static Set<Outcome> inRound(int round) {
        Set<Outcome> open = EnumSet.allOf(Outcome.class);
        if (round >= LAST_ROUND) {
            open.remove(PIVOT);
        }
        return open;
    }
}
