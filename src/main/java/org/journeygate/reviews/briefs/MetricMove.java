package org.journeygate.reviews.briefs;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.journeygate.journeys.Metric;
import org.journeygate.journeys.readings.Reading;
import org.jspecify.annotations.Nullable;

/** How a metric moved from one quarter's end to the next, and where it stands: in words that need no colour. */
public final class MetricMove {

    private MetricMove() {}

    /** Which way it went between the two readings; one of the quarter before cannot stand for this one. */
    static Move move(Metric metric, @Nullable Reading before, @Nullable Reading now, LocalDate quarterBegan) {
        if (now == null) {
            return Move.NEVER_READ;
        }
        if (now.takenOn().isBefore(quarterBegan)) {
            return Move.NOT_READ;
        }
        if (before == null) {
            return Move.FIRST;
        }
        int higher = now.value().compareTo(before.value());
        if (higher == 0) {
            return Move.SAME;
        }
        return higher > 0 == (metric.direction() == Metric.Direction.HIGHER) ? Move.BETTER : Move.WORSE;
    }

    /** Where a reading of this quarter stands beside the target and its band. */
    static Standing standing(Metric metric, @Nullable Reading now, LocalDate quarterBegan) {
        BigDecimal target = metric.target();
        if (target == null) {
            return Standing.NO_TARGET;
        }
        if (now == null || now.takenOn().isBefore(quarterBegan)) {
            return Standing.UNREAD;
        }
        BigDecimal ahead = metric.direction() == Metric.Direction.HIGHER
                ? now.value().subtract(target)
                : target.subtract(now.value());
        if (ahead.signum() >= 0) {
            return Standing.REACHED;
        }
        BigDecimal tolerance = metric.tolerance();
        return tolerance != null && ahead.negate().compareTo(tolerance) <= 0 ? Standing.IN_BAND : Standing.OUTSIDE;
    }

    /** Since the quarter before. */
    public enum Move {
        BETTER,
        WORSE,
        SAME,
        /** There is nothing to compare with. */
        FIRST,
        /** Not in this quarter. */
        NOT_READ,
        NEVER_READ
    }

    /** Beside its target; worst first. */
    public enum Standing {
        OUTSIDE,
        UNREAD,
        IN_BAND,
        REACHED,
        NO_TARGET
    }

    /** What is wanted of a metric. */
    public record Wanted(
            Metric.Direction direction,
            @Nullable BigDecimal target,
            @Nullable BigDecimal tolerance) {}
}
