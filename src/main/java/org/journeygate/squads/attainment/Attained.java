package org.journeygate.squads.attainment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.journeygate.journeys.MetricId;
import org.journeygate.journeys.readings.Lately;
import org.journeygate.journeys.readings.Reading;
import org.journeygate.squads.charters.Mandate;
import org.jspecify.annotations.Nullable;

/**
 * How far one success metric of a charter has come: the way that it has gone from where it stood to its target, over the whole
 * way, {@code (value - from) / (target - from)}. Which way is better follows from the signs. Its value is the latest reading from the
 * charter's first day to the day of the sheet or the metric's own day, whichever is earlier: what is reached later is not reached by its
 * day, and what is lost later was. Due is what an even pace from the charter's first day to the metric's own would have brought.
 * Shares are rounded down to a hundredth of a per cent, so that none is 100&nbsp;% before its target is reached.
 *
 * @param wanted what the charter says
 * @param since the charter's first day in force
 * @param until the last day whose readings count
 * @param reading what counts, or null where there is none
 * @param besides how many other readings there are of that day, by other sources
 * @param share of the way, below 0 or above 1 as it comes; null without a reading or without a way to go
 * @param due the share that an even pace would have brought by then, between 0 and 1
 * @param stale whether the reading is older than the metric's rhythm allows
 */
public record Attained(
        Mandate.SuccessMetric wanted,
        LocalDate since,
        LocalDate until,
        @Nullable Reading reading,
        int besides,
        @Nullable BigDecimal share,
        BigDecimal due,
        Standing standing,
        boolean stale) {

    /** How many decimal places shares have. */
    public static final int DECIMALS = 4;

    /** Which days of the metric's readings count, on a sheet of that day. */
    static Lately.Span span(Mandate.SuccessMetric wanted, LocalDate since, LocalDate on) {
        return new Lately.Span(new MetricId(wanted.metric()), since, earlier(on, wanted.by()));
    }

    static Attained of(Mandate.SuccessMetric wanted, LocalDate since, LocalDate on, Lately lately) {
        LocalDate until = earlier(on, wanted.by());
        Reading reading = lately.last();
        BigDecimal share = reading == null ? null : share(wanted, reading.value());
        BigDecimal due = due(since, wanted.by(), until);
        return new Attained(
                wanted,
                since,
                until,
                reading,
                lately.besides(),
                share,
                due,
                standing(wanted, reading, share, due, on),
                reading != null
                        && reading.takenOn()
                                .isBefore(until.minusDays(lately.rhythm().window() - 1L)));
    }

    /** What of it counts in the mean: not less than nothing, not more than all; null where there is no share. */
    public @Nullable BigDecimal counted() {
        return share == null ? null : share.max(BigDecimal.ZERO).min(BigDecimal.ONE);
    }

    private static @Nullable BigDecimal share(Mandate.SuccessMetric wanted, BigDecimal value) {
        BigDecimal way = wanted.target().subtract(wanted.from());
        return way.signum() == 0 ? null : value.subtract(wanted.from()).divide(way, DECIMALS, RoundingMode.FLOOR);
    }

    private static BigDecimal due(LocalDate since, LocalDate by, LocalDate until) {
        long whole = ChronoUnit.DAYS.between(since, by);
        long gone = ChronoUnit.DAYS.between(since, until);
        return gone >= whole
                ? BigDecimal.ONE
                : BigDecimal.valueOf(Math.max(0, gone)).divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.FLOOR);
    }

    private static Standing standing(
            Mandate.SuccessMetric wanted,
            @Nullable Reading reading,
            @Nullable BigDecimal share,
            BigDecimal due,
            LocalDate on) {
        if (wanted.target().compareTo(wanted.from()) == 0) {
            return Standing.UNMEASURABLE;
        }
        if (reading == null || share == null) {
            return Standing.UNREAD;
        }
        if (share.compareTo(BigDecimal.ONE) >= 0) {
            return Standing.REACHED;
        }
        if (on.isAfter(wanted.by())) {
            return Standing.MISSED;
        }
        return share.compareTo(due) >= 0 ? Standing.ON_TRACK : Standing.BEHIND;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** Where a success metric stands. */
    public enum Standing {
        /** At its target or beyond. */
        REACHED,
        /** As far as an even pace would have brought it, or farther. */
        ON_TRACK,
        BEHIND,
        /** Short of its target on its day, which is over. */
        MISSED,
        /** No reading since the charter's first day. */
        UNREAD,
        /** Its target is where it began, so that there is no way to measure. */
        UNMEASURABLE
    }
}
