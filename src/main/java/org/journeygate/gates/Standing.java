package org.journeygate.gates;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/** What a panel's votes amount to so far. */
sealed interface Standing {

    /** The votes still open can change the result. */
    record Undecided() implements Standing {}

    /** Nothing that is still open can change this result. */
    record Settled(Outcome outcome) implements Standing {

        /** Whether the bet goes on only because of votes that ask for something, which is then owed. */
        boolean conditionsCarried() {
            return outcome == Outcome.GO_WITH_CONDITIONS;
        }
    }

    /**
     * The votes do not decide, so the chair does.
     *
     * @param among the outcomes that the chair may choose, in their order
     */
    record Contested(Reason reason, Set<Outcome> among) implements Standing {

        public Contested {
            among = Collections.unmodifiableSet(new TreeSet<>(among));
        }

        /** Contested, and any outcome is open to the chair. */
        static Contested amongAll(Reason reason) {
            return new Contested(reason, EnumSet.allOf(Outcome.class));
        }

        /** Why the votes do not decide. */
        enum Reason {
            /** The rule leaves it to the chair, and the panel has been heard. */
            CHAIR,
            /** A seat with a veto voted STOP. */
            VETO,
            /** Too few seats voted or abstained, and no more can. */
            QUORUM,
            /** Every seat abstained or lapsed, or none is in force. */
            NOBODY_VOTED,
            /** Too few votes to go on, and none for anything else. */
            NOTHING_CARRIED,
            /** Too few votes to go on, and the other outcomes have equally many. */
            TIE
        }
    }
}
