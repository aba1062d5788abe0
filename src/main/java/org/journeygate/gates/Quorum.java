package org.journeygate.gates;

/** How many seats must take part before a full-tier vote counts: two thirds of the seats in force, rounded up. */
final class Quorum {

    private Quorum() {}

    /** The seats that must vote or abstain. A lapsed seat is still in force; one without a holder is not. */
    static int of(int seatsInForce) {
        return Rounding.twoThirdsOf(seatsInForce);
    }

    /** Whether so many votes and abstentions are enough. */
    static boolean isMet(int votesAndAbstentions, int seatsInForce) {
        return votesAndAbstentions >= of(seatsInForce);
    }
}
