package org.journeygate.gates.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** The standard normal distribution. */
final class Normal {

    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    /** Beyond it, on either side, lie 5 %. */
    static final double CRITICAL = STANDARD.inverseCumulativeProbability(0.975);

    private Normal() {}

    static double below(double value) {
        return STANDARD.cumulativeProbability(value);
    }

    static double beyond(double value) {
        return Math.min(1, 2 * STANDARD.survivalProbability(Math.abs(value)));
    }
}
