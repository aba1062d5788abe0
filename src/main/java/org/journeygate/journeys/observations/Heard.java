package org.journeygate.journeys.observations;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.journeygate.journeys.StageId;
import org.jspecify.annotations.Nullable;

/**
 * What was heard about a journey of late.
 *
 * @param since the first day that counts
 * @param stages by stage, for those of which something was heard
 * @param count all that was heard, that of no stage included
 * @param sentiment the mean of all of them, -1 to 1; null where nothing was heard
 * @param latest the newest, at most three
 */
public record Heard(
        LocalDate since,
        Map<StageId, OfStage> stages,
        long count,
        @Nullable BigDecimal sentiment,
        List<Observation> latest) {

    public Heard {
        stages = Map.copyOf(stages);
        latest = List.copyOf(latest);
    }

    /** The mean sentiment in a word; null where nothing was heard. */
    public @Nullable Mood mood() {
        return sentiment == null ? null : Mood.of(sentiment);
    }

    /**
     * What was heard of one stage.
     *
     * @param sentiment the mean, -1 to 1
     */
    public record OfStage(long count, BigDecimal sentiment) {

        /** The mean sentiment in a word. */
        public Mood mood() {
            return Mood.of(sentiment);
        }
    }
}
