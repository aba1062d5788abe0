package org.journeygate.gates.web;

import java.util.stream.DoubleStream;
import org.journeygate.gates.facts.Experiment;
import org.journeygate.gates.facts.ExperimentResult;

/**
 * Where an experiment's effect and interval lie on a line 240 wide.
 *
 * @param zero no effect
 * @param wanted the smallest effect that matters
 */
record IntervalPlot(double low, double high, double effect, double zero, double wanted) {

    private static final double WIDTH = 240;
    private static final double MARGIN = 8;

    static IntervalPlot of(Experiment experiment, ExperimentResult result) {
        double wanted = experiment.smallestEffect().doubleValue();
        double least =
                DoubleStream.of(0, result.low(), wanted, result.effect()).min().orElse(0);
        double most =
                DoubleStream.of(0, result.high(), wanted, result.effect()).max().orElse(0);
        double scale = most == least ? 0 : (WIDTH - 2 * MARGIN) / (most - least);
        return new IntervalPlot(
                at(result.low(), least, scale),
                at(result.high(), least, scale),
                at(result.effect(), least, scale),
                at(0, least, scale),
                at(wanted, least, scale));
    }

    /** How wide the interval is drawn. */
    public double width() {
        return Math.max(1, high - low);
    }

    private static double at(double value, double least, double scale) {
        return Math.round((MARGIN + (value - least) * scale) * 10) / 10.0;
    }
}
