package org.journeygate.initiatives.predictions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.journeygate.initiatives.Initiative;
import org.journeygate.journeys.Metric;

/**
 * How readings are held against a promise: their mean over the four weeks up to the promised day must reach the nearer end
 * of the range; beyond the farther end is kept as well. Fewer than three readings, a latest one that is more than 14 days
 * older than the day, and a mean closer to that end than two standard errors leave it unclear.
 */
record VerdictRule(Initiative.Promise promise, Measure measure) {

    static final int WEEKS = 4;
    static final int FEWEST = 3;
    static final int STALE_DAYS = 14;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    /** The first day of those weeks. */
    LocalDate since() {
        return promise.by().minusWeeks(WEEKS).plusDays(1);
    }

    Ruling rule(Sample sample) {
        String when = "from %s to %s".formatted(DAY.format(sample.since()), DAY.format(sample.until()));
        LocalDate latest = sample.latestOn();
        BigDecimal mean = sample.mean();
        if (mean == null || latest == null) {
            return unclear("There is no reading of %s %s.".formatted(measure.name(), when));
        }
        if (sample.count() < FEWEST) {
            return unclear("There %s of %s %s; it takes %d to tell."
                    .formatted(
                            sample.count() == 1 ? "is only 1 reading" : "are only " + sample.count() + " readings",
                            measure.name(),
                            when,
                            FEWEST));
        }
        if (latest.isBefore(promise.by().minusDays(STALE_DAYS))) {
            return unclear("The latest of %d readings of %s is of %s, more than %d days before the promised day."
                    .formatted(sample.count(), measure.name(), DAY.format(latest), STALE_DAYS));
        }
        String average =
                "%s averaged %s over %d readings %s".formatted(measure.name(), withUnit(mean), sample.count(), when);
        BigDecimal margin = Objects.requireNonNull(sample.margin());
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
