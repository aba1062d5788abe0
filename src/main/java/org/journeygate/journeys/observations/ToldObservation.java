package org.journeygate.journeys.observations;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.journeygate.journeys.StageId;
import org.jspecify.annotations.Nullable;

/**
 * What is said about something heard, as it was typed.
 *
 * @param channel one line, at most 40 characters, or null
 * @param sentiment -1 to 1, at most two decimal places
 * @param text at most 1 000 characters
 * @param heardOn null for today
 * @param heardBy one line, at most 120 characters; null for whoever records it
 */
public record ToldObservation(
        @Nullable StageId stage,
        @Nullable String channel,
        @Nullable BigDecimal sentiment,
        @Nullable String text,
        @Nullable LocalDate heardOn,
        @Nullable String heardBy) {}
