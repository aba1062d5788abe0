package org.journeygate.gates.statistics;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.journeygate.gates.statistics.Comparison.Test;

/**
 * Two means, compared by Welch's t test, which does not suppose that the arms spread alike. At least one of them must spread.
 */
public record TwoMeans(Mean control, Mean variant) implements Trial {

    private static final double MANY = 100_000;
    private static final int STEPS = 1_000;
    private static final double REACH = 8;

    public TwoMeans {
        if (control.deviation() == 0 && variant.deviation() == 0) {
            throw new IllegalArgumentException("Neither arm spreads: there is nothing to test");
        }
    }

    @Override
    public Comparison compare() {
        double effect = variant.mean() - control.mean();
        TDistribution distribution = TDistribution.of(freedom());
        double half = distribution.inverseCumulativeProbability(0.975) * error();
        return new Comparison(
                control.mean(),
                variant.mean(),
                effect,
                new Interval(effect - half, effect + half),
                Math.min(1, 2 * distribution.survivalProbability(Math.abs(effect) / error())),
                Test.WELCH);
    }

    /** By the non-central t distribution with Welch's degrees of freedom. */
    @Override
    public double power(double effect) {
        double shift = Math.abs(effect) / error();
        double freedom = freedom();
        if (freedom > MANY) {
            return Normal.below(shift - Normal.CRITICAL);
        }
        double critical = TDistribution.of(freedom).inverseCumulativeProbability(0.975);
        return overSpread(
                freedom, spread -> Normal.below(shift - critical * spread) + Normal.below(-shift - critical * spread));
    }

    @Override
    public int size() {
        return control.size() + variant.size();
    }

    /** The degrees of freedom after Welch and Satterthwaite. */
    double freedom() {
        double one = control.squaredError();
        double other = variant.squaredError();
        double sum = one + other;
        return sum * sum / (one * one / (control.size() - 1) + other * other / (variant.size() - 1));
    }

    private double error() {
        return Math.sqrt(control.squaredError() + variant.squaredError());
    }

    /** The mean of a value over what the estimated standard error may be, as a multiple of the true one. */
    private static double overSpread(double freedom, java.util.function.DoubleUnaryOperator value) {
        var squares = ChiSquaredDistribution.of(freedom);
        double width = REACH / Math.sqrt(2 * freedom);
        double from = Math.max(0, 1 - width);
        double step = (1 + width - from) / STEPS;
        double sum = 0;
        for (int at = 0; at < STEPS; at++) {
            double spread = from + (at + 0.5) * step;
            sum += value.applyAsDouble(spread) * squares.density(freedom * spread * spread) * 2 * freedom * spread;
        }
        return Math.min(1, sum * step);
    }
}
