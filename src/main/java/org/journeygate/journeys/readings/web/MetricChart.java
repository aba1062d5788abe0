package org.journeygate.journeys.readings.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.journeygate.journeys.Metric;
import org.journeygate.journeys.readings.Series;
import org.jspecify.annotations.Nullable;

/**
 * A metric over time as a drawing, in units of a canvas of {@link #WIDTH} by {@link #HEIGHT}. The page writes it as SVG.
 *
 * @param line the path through the means
 * @param spread the outline from the least to the greatest value; null where every point is one reading
 * @param dots the points themselves; empty where there are too many to tell apart
 * @param target height of the target; null where there is none
 */
record MetricChart(
        String line,
        @Nullable String spread,
        List<Dot> dots,
        @Nullable Level baseline,
        @Nullable Level target,
        @Nullable Band band,
        List<Level> levels,
        List<Moment> moments) {

    static final int WIDTH = 640;
    static final int HEIGHT = 264;
    static final int LEFT = 52;
    static final int RIGHT = 628;
    static final int TOP = 12;
    static final int BOTTOM = 232;

    private static final int MOST_DOTS = 60;
    private static final int MOST_MOMENTS = 7;
    private static final int[] MONTHS = {1, 2, 3, 6, 12, 24, 60, 120};
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.UK);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.UK);

    static MetricChart of(Metric metric, Series series, Period period) {
        BigDecimal low = edge(metric, -1);
        BigDecimal high = edge(metric, 1);
        var scale = new Scale(Stream.concat(
                        series.points().stream().flatMap(point -> Stream.of(point.least(), point.most())),
                        Stream.of(metric.baseline(), metric.target(), low, high).filter(Objects::nonNull))
                .toList());
        var canvas = new Canvas(scale, period);
        List<Dot> all = series.points().stream()
                .map(point -> new Dot(canvas.x(point.day()), canvas.y(point.mean()), point))
                .toList();
        return new MetricChart(
                path(all),
                series.points().stream().anyMatch(point -> point.readings() > 1)
                        ? canvas.outline(series.points())
                        : null,
                all.size() <= MOST_DOTS ? all : List.of(),
                canvas.level(metric.baseline()),
                canvas.level(metric.target()),
                low == null || high == null ? null : new Band(canvas.y(high), canvas.y(low) - canvas.y(high)),
                scale.ticks().stream()
                        .map(canvas::level)
                        .filter(Objects::nonNull)
                        .toList(),
                moments(canvas, period));
    }

    private static @Nullable BigDecimal edge(Metric metric, int side) {
        BigDecimal target = metric.target();
        BigDecimal tolerance = metric.tolerance();
        return target == null || tolerance == null || tolerance.signum() == 0
                ? null
                : target.add(tolerance.multiply(BigDecimal.valueOf(side)));
    }

    private static String path(List<Dot> dots) {
        var path = new StringBuilder();
        for (Dot dot : dots) {
            path.append(path.isEmpty() ? 'M' : 'L').append(dot.x()).append(' ').append(dot.y());
        }
        return path.toString();
    }

    private static List<Moment> moments(Canvas canvas, Period period) {
        List<Moment> moments = new ArrayList<>();
        for (int months : MONTHS) {
            moments.clear();
            LocalDate day = period.from().withDayOfMonth(1).plusMonths(1);
            while ((day.getMonthValue() - 1) % Math.min(months, 12) != 0) {
                day = day.plusMonths(1);
            }
            for (; !day.isAfter(period.to()); day = day.plusMonths(months)) {
                boolean year = moments.isEmpty() || day.getMonthValue() == 1 || months >= 12;
                moments.add(new Moment(canvas.x(day), (year ? YEAR : MONTH).format(day)));
            }
            if (moments.size() <= MOST_MOMENTS) {
                break;
            }
        }
        return moments.size() > 1
                ? List.copyOf(moments)
                : List.of(
                        new Moment(canvas.x(period.from()), DAY.format(period.from())),
                        new Moment(canvas.x(period.to()), DAY.format(period.to())));
    }

    /** A value at its height. */
    record Level(double y, BigDecimal value) {}

    /** A day at its place. */
    record Moment(double x, String label) {}

    /** A point of the series at its place. */
    record Dot(double x, double y, Series.Point point) {}

    /** The values that are still good. */
    record Band(double y, double height) {}

    private record Canvas(Scale scale, Period period) {

        double x(LocalDate day) {
            double days = Math.max(1, ChronoUnit.DAYS.between(period.from(), period.to()));
            return rounded(LEFT + (RIGHT - LEFT) * ChronoUnit.DAYS.between(period.from(), day) / days);
        }

        double y(BigDecimal value) {
            return rounded(BOTTOM - (BOTTOM - TOP) * scale.share(value));
        }

        @Nullable
        Level level(@Nullable BigDecimal value) {
            return value == null ? null : new Level(y(value), value);
        }

        String outline(List<Series.Point> points) {
            var there = new StringBuilder();
            var back = new StringBuilder();
            for (Series.Point point : points) {
                there.append(there.isEmpty() ? 'M' : 'L')
                        .append(x(point.day()))
                        .append(' ')
                        .append(y(point.most()));
                back.insert(0, "L" + x(point.day()) + " " + y(point.least()));
            }
            return there.append(back).append('Z').toString();
        }

        private static double rounded(double value) {
            return Math.round(value * 10) / 10.0;
        }
    }
}
