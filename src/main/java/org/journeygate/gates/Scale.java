package org.journeygate.gates;

/** How the should-meet factors of a gate are scored, from 0 upwards. */
public enum Scale {
    /** 0 to 10. */
    POINTS(10),
    /** Red, amber or green: 0, 1 or 2, as {@link Rating} has them. */
    RATING(2);

    private final int top;

    Scale(int top) {
        this.top = top;
    }

    /** The best score. */
    public int top() {
        return top;
    }
}
