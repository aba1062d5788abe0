package org.journeygate.journeys.observations;

import java.time.LocalDate;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.StageId;
import org.jspecify.annotations.Nullable;

/**
 * Which observations; null leaves a criterion out.
 *
 * @param feeling whether the customer was unhappy, neutral or happy
 * @param from the first day
 * @param until the last day
 * @param text a part of what was said, of the channel or of who heard it
 */
public record ObservationFilter(
        @Nullable JourneyId journey,
        @Nullable StageId stage,
        @Nullable Feeling feeling,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String text) {

    /** Below, at or above neutral. */
    public enum Feeling {
        UNHAPPY("sentiment < 0"),
        NEUTRAL("sentiment = 0"),
        HAPPY("sentiment > 0");

        private final String condition;

        Feeling(String condition) {
            this.condition = condition;
        }

        String condition() {
            return condition;
        }
    }
}
