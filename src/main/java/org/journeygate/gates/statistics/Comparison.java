package org.journeygate.gates.statistics;

/**
 * How far two arms lie apart.
 *
 * @param control the control arm's share or mean
 * @param variant the other's
 * @param effect variant less control
 * @param interval of the effect, 95 %
 * @param pValue two-sided
 */
public record Comparison(double control, double variant, double effect, Interval interval, double pValue, Test test) {

    private static final double LEVEL = 0.05;

    /** Whether so large a difference is rarer than 5 % where there is none. */
    public boolean isSignificant() {
        return pValue < LEVEL;
    }

    /** How the p-value came about. */
    public enum Test {
        /** z test of two shares, with the pooled share. */
        Z,
        /** Fisher's exact test, where a cell is expected to hold fewer than five. */
        FISHER,
        /** Welch's t test of two means. */
        WELCH
    }
}
