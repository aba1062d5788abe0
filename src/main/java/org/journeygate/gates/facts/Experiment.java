package org.journeygate.gates.facts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.journeygate.gates.statistics.Mean;
import org.journeygate.gates.statistics.Proportion;
import org.journeygate.gates.statistics.Trial;
import org.journeygate.gates.statistics.TwoMeans;
import org.journeygate.gates.statistics.TwoProportions;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of an experiment with two arms, both counted or both measured.
 *
 * @param smallestEffect the smallest that matters: in percentage points of shares, in the metric's unit of means; not zero
 * @param plannedSize how many were to take part, both arms together; null where that was not planned
 * @param plannedEnd the day on which it was to end; null where that was not planned
 * @param endedOn the day on which it ended
 * @param peeked whether somebody looked before the end and would have stopped it
 */
public record Experiment(
        Arm control,
        Arm variant,
        BigDecimal smallestEffect,
        @Nullable Integer plannedSize,
        @Nullable LocalDate plannedEnd,
        LocalDate endedOn,
        boolean peeked) {

    private static final double POINTS = 100;

    /** Whether shares are compared, not means. */
    @JsonIgnore
    public boolean isOfShares() {
        return control.conversions() != null;
    }

    /** How it came to its end. */
    @JsonIgnore
    public Course course() {
        boolean early = plannedEnd != null && endedOn.isBefore(plannedEnd);
        boolean small = plannedSize != null && trial().size() < plannedSize;
        if (peeked || early || small) {
            return Course.STOPPED_EARLY;
        }
        return plannedEnd == null && plannedSize == null ? Course.NO_PLAN : Course.TO_THE_END;
    }

    /** The probability, 0 to 1, that an experiment of this size finds the smallest effect that matters. */
    @JsonIgnore
    public double power() {
        return trial().power(smallestEffect.doubleValue() / (isOfShares() ? POINTS : 1));
    }

    /** The numbers as the statistics take them. */
    @JsonIgnore
    public Trial trial() {
        return isOfShares()
                ? new TwoProportions(share(control), share(variant))
                : new TwoMeans(mean(control), mean(variant));
    }

    private static Proportion share(Arm arm) {
        return new Proportion(Objects.requireNonNull(arm.conversions(), "conversions"), arm.n());
    }

    private static Mean mean(Arm arm) {
        return new Mean(
                arm.n(),
                Objects.requireNonNull(arm.mean(), "mean").doubleValue(),
                Objects.requireNonNull(arm.sd(), "sd").doubleValue());
    }

    /** How an experiment came to its end. */
    public enum Course {
        /** It ran to the end that was planned. */
        TO_THE_END,
        /** It was stopped, or could have been, before the end or the size that was planned. */
        STOPPED_EARLY,
        /** Nobody wrote down beforehand when it would end. */
        NO_PLAN
    }
}
