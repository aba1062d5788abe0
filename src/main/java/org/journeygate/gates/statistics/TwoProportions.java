package org.journeygate.gates.statistics;

import org.apache.commons.statistics.inference.FisherExactTest;
import org.journeygate.gates.statistics.Comparison.Test;

/**
 * Two shares. The interval of their difference is Newcombe's, which combines Wilson's intervals (1998, method 10): the Wald
 * interval is too short for small counts and collapses where an arm has none or all.
 */
public record TwoProportions(Proportion control, Proportion variant) implements Trial {

    private static final double FEWEST_EXPECTED = 5;

    @Override
    public Comparison compare() {
        double effect = variant.share() - control.share();
        boolean small = fewestExpected() < FEWEST_EXPECTED;
        return new Comparison(
                control.share(),
                variant.share(),
                effect,
                newcombe(effect),
                small ? fisher() : Normal.beyond(effect / pooledError()),
                small ? Test.FISHER : Test.Z);
    }

    @Override
    public double power(double effect) {
        double before = control.share();
        double after = Math.max(0, Math.min(1, before + effect));
        double pooled = (control.trials() * before + variant.trials() * after) / size();
        double underNone = Math.sqrt(pooled * (1 - pooled) * shares());
        double underEffect =
                Math.sqrt(before * (1 - before) / control.trials() + after * (1 - after) / variant.trials());
        double reach = Math.abs(after - before) - Normal.CRITICAL * underNone;
        if (underEffect == 0) {
            return reach > 0 ? 1 : 0;
        }
        return Normal.below(reach / underEffect);
    }

    @Override
    public int size() {
        return control.trials() + variant.trials();
    }

    private Interval newcombe(double effect) {
        Interval lower = control.wilson();
        Interval upper = variant.wilson();
        return new Interval(
                effect - Math.hypot(variant.share() - upper.low(), lower.high() - control.share()),
                effect + Math.hypot(upper.high() - variant.share(), control.share() - lower.low()));
    }

    private double pooledError() {
        double pooled = pooled();
        return Math.sqrt(pooled * (1 - pooled) * shares());
    }

    private double pooled() {
        return (double) (control.successes() + variant.successes()) / size();
    }

    private double shares() {
        return 1.0 / control.trials() + 1.0 / variant.trials();
    }

    private double fewestExpected() {
        return Math.min(control.trials(), variant.trials()) * Math.min(pooled(), 1 - pooled());
    }

    private double fisher() {
        return FisherExactTest.withDefaults()
                .test(new int[][] {
                    {control.successes(), control.trials() - control.successes()},
                    {variant.successes(), variant.trials() - variant.successes()}
                })
                .getPValue();
    }
}
