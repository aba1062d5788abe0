package org.journeygate.gates;

/** How shares of a panel become whole seats. */
final class Rounding {

    private Rounding() {}

    /** Two thirds of the seats, rounded up: 2 of 3, 3 of 4, 4 of 5. */
    static int twoThirdsOf(int seats) {
        return (2 * seats + 2) / 3;
    }

    /** The fewest seats that are more than half: 2 of 3, 3 of 4, 3 of 5. */
    static int moreThanHalfOf(int seats) {
        return seats / 2 + 1;
    }
}
