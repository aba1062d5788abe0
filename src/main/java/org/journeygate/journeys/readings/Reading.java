package org.journeygate.journeys.readings;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.journeygate.journeys.MetricId;
import org.journeygate.people.UserId;
import org.jspecify.annotations.Nullable;

/**
 * One value of a metric on one day by one source. It never changes: a correction is a reading of the same metric, day and
 * source with the next revision, and one that was withdrawn stays on record as well.
 *
 * @param takenOn the day that the value is about
 * @param value in the metric's unit
 * @param sampleSize how many cases the value rests on; null where that is unknown
 * @param source where the value comes from, e.g. {@code web analytics}
 * @param revision 0 for the first of its metric, day and source
 * @param correctionReason why it supersedes the one before, or is told again although that was withdrawn; null for the first,
 *     and for another value after a withdrawal
 * @param recordedBy null where no person recorded it
 * @param inForce whether none has superseded it and nobody has withdrawn it
 * @param withdrawal null unless it was withdrawn
 */
public record Reading(
        ReadingId id,
        MetricId metric,
        LocalDate takenOn,
        BigDecimal value,
        @Nullable Integer sampleSize,
        String source,
        int revision,
        @Nullable String correctionReason,
        Instant recordedAt,
        @Nullable UserId recordedBy,
        boolean inForce,
        @Nullable Withdrawal withdrawal) {

    /** Whether it says why it holds instead of the one before. */
    public boolean isCorrection() {
        return correctionReason != null;
    }

    /** Whether it was withdrawn. */
    public boolean isWithdrawn() {
        return withdrawal != null;
    }

    /** Whether it says the same, whoever recorded it and when. */
    boolean tells(BigDecimal other, @Nullable Integer sample) {
        return value.compareTo(other) == 0 && Objects.equals(sampleSize, sample);
    }

    Key key() {
        return new Key(metric, takenOn, source);
    }

    /** What only one reading in force has. */
    record Key(MetricId metric, LocalDate takenOn, String source) {}
}
