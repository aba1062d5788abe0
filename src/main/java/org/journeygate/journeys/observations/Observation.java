package org.journeygate.journeys.observations;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.StageId;
import org.journeygate.people.UserId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody heard from a customer. It never changes; it is taken out where it says what nobody should keep.
 *
 * @param stage where in the journey it happened; null where that is unknown
 * @param stageName the stage's name of that day, which stays when the stage goes
 * @param channel by which the customer came, e.g. {@code phone}; null where that is unknown
 * @param sentiment -1 (angry) to 1 (delighted)
 * @param heardBy who heard it, as they were named
 * @param recordedBy null where it was brought in from the command line
 */
public record Observation(
        ObservationId id,
        JourneyId journey,
        @Nullable StageId stage,
        @Nullable String stageName,
        @Nullable String channel,
        BigDecimal sentiment,
        String text,
        LocalDate heardOn,
        String heardBy,
        @Nullable UserId recordedBy,
        Instant recordedAt) {

    /** The sentiment in a word. */
    public Mood mood() {
        return Mood.of(sentiment);
    }
}
