package org.journeygate.bench.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What came out, beside its goal: the median of the rounds and their spread.
 *
 * @param name what is compared with what
 * @param unit {@code ×} for a ratio, else what is counted
 * @param low the lowest round
 * @param high the highest round
 * @param goal null where none is set
 * @param atLeast whether the goal is to be reached or not to be passed
 */
public record Figure(String name, String unit, double median, double low, double high, Double goal, boolean atLeast) {

    /** The figure of these rounds. */
    public static Figure of(String name, String unit, List<Double> rounds, Double goal, boolean atLeast) {
        return new Figure(
                name,
                unit,
                median(rounds),
                rounds.stream().min(Double::compare).orElseThrow(),
                rounds.stream().max(Double::compare).orElseThrow(),
                goal,
                atLeast);
    }

    /** The middle one; of an even number the mean of the two. */
    public static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** How far it is towards the goal; 1 and above is there. */
    public double reached() {
        return goal == null ? 1 : atLeast ? median / goal : goal / median;
    }

    /** The goal in words, e.g. {@code ≥ 2}. */
    public String wanted() {
        return goal == null ? "" : (atLeast ? "≥ " : "≤ ") + number(goal);
    }

    /** The figure and its spread in words, e.g. {@code 2.1 × (1.9–2.3)}. */
    public String said() {
        String spread = low == high ? "" : " (%s–%s)".formatted(number(low), number(high));
        return number(median) + " " + unit + spread;
    }

    /** As many digits as tell something. */
    static String number(double value) {
        if (value == Math.rint(value) && value < 1e7) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
        return String.format(
                Locale.ROOT, value < 0.1 ? "%.3f" : value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value);
    }
}
