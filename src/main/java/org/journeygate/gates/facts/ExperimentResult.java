package org.journeygate.gates.facts;

import java.util.Locale;
import org.journeygate.gates.statistics.Comparison;
import org.journeygate.gates.statistics.Trial;
import org.journeygate.shared.Numerals;

/**
 * What the numbers of an experiment say, in words and figures. Effects are percentage points of shares, or the metric's unit.
 *
 * @param control share in percent, or mean
 * @param variant share in percent, or mean
 * @param effect variant less control
 * @param low lower end of the 95 % interval of the effect
 * @param high its upper end
 * @param pValue two-sided
 * @param test Z, FISHER or WELCH
 * @param power for the smallest effect that matters, 0 to 1
 * @param underpowered whether that is less than 80 %
 * @param stoppedEarly whether it was stopped or looked at before its planned end
 * @param size how many took part
 * @param sentence all of that in words
 */
public record ExperimentResult(
        double control,
        double variant,
        double effect,
        double low,
        double high,
        double pValue,
        Comparison.Test test,
        double power,
        boolean underpowered,
        boolean stoppedEarly,
        int size,
        String sentence) {

    private static final double POINTS = 100;

    /** What the numbers say. */
    public static ExperimentResult of(Experiment experiment) {
        Trial trial = experiment.trial();
        Comparison found = trial.compare();
        double scale = experiment.isOfShares() ? POINTS : 1;
        double power = experiment.power();
        boolean stopped = experiment.course() == Experiment.Course.STOPPED_EARLY;
        boolean underpowered = power < Trial.ENOUGH_POWER;
        return new ExperimentResult(
                found.control() * scale,
                found.variant() * scale,
                found.effect() * scale,
                found.interval().low() * scale,
                found.interval().high() * scale,
                found.pValue(),
                found.test(),
                power,
                underpowered,
                stopped,
                trial.size(),
                sentence(experiment, found, power, underpowered, stopped));
    }

    private static String sentence(
            Experiment experiment, Comparison found, double power, boolean underpowered, boolean stopped) {
        boolean shares = experiment.isOfShares();
        double scale = shares ? POINTS : 1;
        String unit = shares ? " points" : "";
        var words = new StringBuilder();
        words.append("%s%s against %s%s: %s%s %s, 95 %% interval %s to %s%s, %s."
                .formatted(
                        number(found.variant() * scale),
                        shares ? " %" : "",
                        number(found.control() * scale),
                        shares ? " %" : "",
                        number(Math.abs(found.effect()) * scale),
                        unit,
                        found.effect() < 0 ? "less" : "more",
                        number(found.interval().low() * scale),
                        number(found.interval().high() * scale),
                        unit,
                        probability(found.pValue())));
        if (found.interval().includesZero()) {
            words.append(" No effect is among what the numbers leave open.");
        }
        words.append(" Power for %s%s: %d %%%s."
                .formatted(
                        number(experiment.smallestEffect().doubleValue()),
                        unit,
                        (int) Math.floor(power * POINTS),
                        underpowered ? ", underpowered" : ""));
        if (stopped) {
            words.append(
                    " Stopped or looked at before its planned end, so that p and interval promise more than they hold.");
        }
        return words.toString();
    }

    private static String probability(double pValue) {
        return pValue < 0.001
                ? "p below 0.001"
                : "p = " + String.format(Locale.ROOT, pValue < 0.1 ? "%.3f" : "%.2f", pValue);
    }

    /** At most three significant digits after the first: 12.4, 0.031, 1 840. */
    private static String number(double value) {
        double size = Math.abs(value);
        return Numerals.number(value, size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 4);
    }
}
