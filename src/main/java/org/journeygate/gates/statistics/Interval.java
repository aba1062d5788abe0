package org.journeygate.gates.statistics;

/** A confidence interval, both ends included. */
public record Interval(double low, double high) {

    /** Whether it leaves open that there is no effect. */
    public boolean includesZero() {
        return low <= 0 && high >= 0;
    }
}
