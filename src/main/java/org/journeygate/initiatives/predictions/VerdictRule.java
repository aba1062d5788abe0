package org.journeygate.initiatives.predictions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.journeygate.initiatives.Initiative;
import org.journeygate.journeys.Metric;
import org.journeygate.journeys.readings.Reading;
import org.journeygate.journeys.readings.Rhythm;

/**
 * How readings are held against a promise: their mean over the four weeks up to the promised day must reach the nearer end
 * of the range; beyond the farther end is kept as well. It takes as many readings as the metric's rhythm brings in four weeks,
 * three at most. Fewer, a latest one that is more than 14 days older than the day, and a mean closer to that end than two
 * standard errors leave it unclear.
 *
 * <p>A metric that is read less than once a fortnight, such as a monthly one, is told by its last reading at or before the
 * promised day, as it stands: all those of that day, which may be a quarter more than the rhythm before the promised one and,
 * where that is more than four weeks, not before the go. Three or more of them have a standard error, fewer have none. The rhythm
 * is taken from the year before the go and, where there were not three days with a reading, from those between the baseline and
 * the promised day.
 *
 * @param goneOn the day of the go
 */
record VerdictRule(Initiative.Promise promise, Measure measure, Rhythm rhythm, LocalDate goneOn) {

    static final int WEEKS = 4;
    static final int STALE_DAYS = 14;

    private static final int ENOUGH_TO_SPREAD = 3;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    /** The first day that counts. */
    LocalDate since() {
        LocalDate usual = promise.by().minusWeeks(WEEKS).plusDays(1);
        LocalDate wide = promise.by().minusDays(rhythm.window()).plusDays(1);
        LocalDate go = goneOn.plusDays(1);
        LocalDate bounded = wide.isBefore(go) ? go : wide;
        return bounded.isBefore(usual) ? bounded : usual;
    }

    /** Those of the readings that count, in figures. */
    Sample sample(List<Reading> readings) {
        if (!rhythm.isSlow()) {
            return Sample.of(since(), promise.by(), readings);
        }
        LocalDate last = Sample.of(since(), promise.by(), readings).latestOn();
        return Sample.of(
                since(),
                promise.by(),
                readings.stream()
                        .filter(reading -> reading.takenOn().equals(last))
                        .toList());
    }

    /** @param sample as {@link #sample} gives it */
    Ruling rule(Sample sample) {
        String when = "from %s to %s".formatted(DAY.format(sample.since()), DAY.format(sample.until()));
        LocalDate latest = sample.latestOn();
        BigDecimal mean = sample.mean();
        if (mean == null || latest == null) {
            return unclear("There is no reading of %s %s.".formatted(named(), when));
        }
        if (sample.count() < rhythm.fewest()) {
            return unclear("There %s of %s %s; it takes %d to tell."
                    .formatted(
                            sample.count() == 1 ? "is only 1 reading" : "are only " + sample.count() + " readings",
                            measure.name(),
                            when,
                            rhythm.fewest()));
        }
        if (!rhythm.isSlow() && latest.isBefore(promise.by().minusDays(STALE_DAYS))) {
            return unclear("The latest of %d readings of %s is of %s, more than %d days before the promised day."
                    .formatted(sample.count(), measure.name(), DAY.format(latest), STALE_DAYS));
        }
        String average = rhythm.isSlow()
                ? "%s stood at %s on %s (%s)"
                        .formatted(
                                named(),
                                withUnit(mean),
                                DAY.format(latest),
                                sample.count() == 1 ? "1 reading" : sample.count() + " readings")
                : "%s averaged %s over %d readings %s".formatted(measure.name(), withUnit(mean), sample.count(), when);
        return held(sample, mean, average);
    }

    private Ruling held(Sample sample, BigDecimal mean, String average) {
        BigDecimal margin = margin(sample);
        BigDecimal beyond =
                isHigher() ? mean.subtract(promise.toLow()) : promise.toHigh().subtract(mean);
        if (beyond.abs().compareTo(margin) < 0) {
            return unclear(
                    "%s, %s from the promised %s: too close to tell, since readings that spread by %s leave a mean that may be off by %s."
                            .formatted(
                                    average,
                                    withUnit(beyond.abs()),
                                    withUnit(isHigher() ? promise.toLow() : promise.toHigh()),
                                    withUnit(Objects.requireNonNull(sample.spread())),
                                    withUnit(margin)));
        }
        if (beyond.signum() < 0) {
            return new Ruling(
                    Verdict.MISSED,
                    "%s, %s short of the promised %s.".formatted(average, withUnit(beyond.abs()), range()));
        }
        boolean better = isHigher() ? mean.compareTo(promise.toHigh()) > 0 : mean.compareTo(promise.toLow()) < 0;
        return new Ruling(
                Verdict.KEPT, "%s, %s the promised %s.".formatted(average, better ? "better than" : "within", range()));
    }

    /** How far the mean may be off; zero where the readings cannot tell. */
    private BigDecimal margin(Sample sample) {
        BigDecimal margin = sample.margin();
        return margin == null || rhythm.isSlow() && sample.count() < ENOUGH_TO_SPREAD ? BigDecimal.ZERO : margin;
    }

    /** The metric with its rhythm where that matters. */
    private String named() {
        return rhythm.isSlow()
                ? "%s, read about every %d days,".formatted(measure.name(), rhythm.days())
                : measure.name();
    }

    private boolean isHigher() {
        return measure.direction() == Metric.Direction.HIGHER;
    }

    private static Ruling unclear(String reason) {
        return new Ruling(Verdict.UNCLEAR, reason);
    }

    private String range() {
        return promise.toLow().compareTo(promise.toHigh()) == 0
                ? withUnit(promise.toLow())
                : number(promise.toLow()) + " to " + withUnit(promise.toHigh());
    }

    private String withUnit(BigDecimal value) {
        return number(value) + " " + measure.unit();
    }

    private static String number(BigDecimal value) {
        int decimals = value.abs().compareTo(BigDecimal.ONE) < 0 ? 4 : 2;
        BigDecimal bare = value.setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
        return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
    }

    /** What follows from the readings, and why. */
    record Ruling(Verdict verdict, String reason) {}
}
