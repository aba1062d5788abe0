package org.journeygate.journeys.readings.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.journeygate.journeys.Metric;
import org.journeygate.journeys.readings.Series;
import org.jspecify.annotations.Nullable;

/**
 * What a series says in one sentence: from where to where the metric went. Where it spans twelve weeks or more, the means of
 * its first and last four weeks are compared, else its first and last point.
 *
 * @param move {@code rose}, {@code fell} or {@code held}, the latter for less than a fiftieth
 * @param since the first day compared
 */
record Finding(String move, BigDecimal from, BigDecimal to, LocalDate since, boolean overWeeks) {

    private static final int LONG_ENOUGH = 84;
    private static final int COMPARED = 27;
    private static final BigDecimal NOTICEABLE = new BigDecimal("0.02");
    private static final MathContext SHOWN = new MathContext(3);

    /** Null where there are not two points to compare. */
    static @Nullable Finding of(Series series) {
        List<Series.Point> points = series.points();
        if (points.size() < 2) {
            return null;
        }
        LocalDate first = points.get(0).day();
        LocalDate last = points.get(points.size() - 1).day();
        boolean weeks = ChronoUnit.DAYS.between(first, last) >= LONG_ENOUGH;
        LocalDate early = weeks ? first.plusDays(COMPARED) : first;
        LocalDate late = weeks ? last.minusDays(COMPARED) : last;
        BigDecimal from = mean(
                points.stream().filter(point -> !point.day().isAfter(early)).toList());
        BigDecimal to = mean(
                points.stream().filter(point -> !point.day().isBefore(late)).toList());
        BigDecimal change = to.subtract(from);
        boolean held = change.abs().compareTo(from.abs().multiply(NOTICEABLE)) < 0 || change.signum() == 0;
        return new Finding(held ? "held" : change.signum() > 0 ? "rose" : "fell", shown(from), shown(to), first, weeks);
    }

    /** Where the metric stands beside its target: {@code reached}, {@code band} within tolerance, {@code short}, or null without a target. */
    @Nullable
    String standing(Metric metric) {
        BigDecimal target = metric.target();
        if (target == null) {
            return null;
        }
        BigDecimal ahead = metric.direction() == Metric.Direction.HIGHER ? to.subtract(target) : target.subtract(to);
        if (ahead.signum() >= 0) {
            return "reached";
        }
        BigDecimal tolerance = metric.tolerance();
        return tolerance != null && ahead.negate().compareTo(tolerance) <= 0 ? "band" : "short";
    }

    private static BigDecimal mean(List<Series.Point> points) {
        BigDecimal sum = BigDecimal.ZERO;
        long readings = 0;
        for (Series.Point point : points) {
            sum = sum.add(point.mean().multiply(BigDecimal.valueOf(point.readings())));
            readings += point.readings();
        }
        return sum.divide(BigDecimal.valueOf(readings), MathContext.DECIMAL64);
    }

    private static BigDecimal shown(BigDecimal value) {
        int whole = value.precision() - value.scale();
        BigDecimal rounded = value.round(whole > SHOWN.getPrecision() ? new MathContext(whole) : SHOWN)
                .stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
