package org.journeygate.initiatives.predictions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.InitiativeId;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.journeys.readings.Rhythm;
import org.journeygate.people.UserId;
import org.journeygate.squads.SquadId;
import org.jspecify.annotations.Nullable;

/**
 * What a bet promised when it got a go, from then on fixed: a promise that is changed later is booked beside it.
 *
 * @param number counts the predictions of its bet from 1
 * @param squad whose bet it was then; its calibration counts it
 * @param decision code of the decision under which it was booked
 * @param measure the metric as it stood then
 * @param baseline the readings of the eight weeks before, frozen
 * @param rhythm how often the metric is read, as it was then; where that was unknown, as it was once the readings were read
 * @param measureAt when the readings of the promised day are in and are read
 * @param finding what the readings said, once they were read
 * @param commentDueAt until when the squad's lead may comment on that, or null before
 * @param comment what the lead said, or null
 * @param judgingSince since when somebody is to confirm or correct it, or null
 * @param judge the executive who is asked to; null before, and where the PMO is asked
 * @param passedOnAt when it went to the PMO because the executive was late, or null
 * @param judgement how it came out, once that is certain
 */
public record Prediction(
        PredictionId id,
        int number,
        InitiativeId initiative,
        PortfolioId portfolio,
        SquadId squad,
        String decision,
        Initiative.Promise promise,
        Measure measure,
        Instant bookedAt,
        Sample baseline,
        Rhythm rhythm,
        Instant measureAt,
        @Nullable Finding finding,
        @Nullable Instant commentDueAt,
        @Nullable Comment comment,
        @Nullable Instant judgingSince,
        @Nullable UserId judge,
        @Nullable Instant passedOnAt,
        @Nullable Judgement judgement) {

    /** How many weeks before the go the baseline is frozen from. */
    public static final int BASELINE_WEEKS = 8;

    /** Where it stands. */
    public Stage stage() {
        if (judgement != null) {
            return Stage.JUDGED;
        }
        if (judgingSince != null) {
            return Stage.BEING_JUDGED;
        }
        return finding == null ? Stage.RUNNING : Stage.WITH_LEAD;
    }

    /** How wide the promised range is, in the metric's unit. */
    public BigDecimal width() {
        return promise.toHigh().subtract(promise.toLow());
    }

    /**
     * Whether the promise starts farther from the mean of the baseline than half of the way that it promises: the reader
     * should know that the way is longer or shorter than it says.
     */
    public boolean startsElsewhere() {
        BigDecimal mean = baseline.mean();
        if (mean == null) {
            return false;
        }
        BigDecimal half = new BigDecimal("0.5");
        BigDecimal middle = promise.toLow().add(promise.toHigh()).multiply(half);
        BigDecimal way = middle.subtract(promise.from()).abs().max(width().multiply(half));
        return mean.subtract(promise.from()).abs().compareTo(way.multiply(half)) > 0;
    }

    /** The mean of the baseline to as many decimals as a reader needs. */
    public @Nullable BigDecimal baselineMean() {
        BigDecimal mean = baseline.mean();
        return mean == null ? null : mean.setScale(2, RoundingMode.HALF_UP);
    }

    /** The promise between what was and what came out, to be drawn. */
    public RangePicture picture() {
        return RangePicture.of(this);
    }

    /** Whether the promised day is over on that day. */
    boolean isOver(LocalDate today) {
        return today.isAfter(promise.by());
    }

    VerdictRule rule() {
        return rule(rhythm);
    }

    VerdictRule rule(Rhythm found) {
        return new VerdictRule(promise, measure, found, baseline.until().plusDays(1));
    }

    /** Where a prediction stands. */
    public enum Stage {
        /** Its day, and the days in which the readings come in, are not over. */
        RUNNING,
        /** The readings were read; the squad's lead may comment. */
        WITH_LEAD,
        /** An executive who did not vote for it, or the PMO, is to confirm or correct what the readings said. */
        BEING_JUDGED,
        /** It is certain how it came out. */
        JUDGED
    }

    /** What the squad's lead says about the readings. */
    public record Comment(String text, UserId by, Instant at) {}

    /**
     * How it came out.
     *
     * @param reason why it is not as the readings said, or what was added; null where nothing was
     * @param by who judged; null where a stop ended it
     * @param stop code of the decision that stopped the bet before the promised day, or null
     */
    public record Judgement(
            Verdict verdict,
            @Nullable String reason,
            @Nullable UserId by,
            Instant at,
            @Nullable String stop) {}
}
