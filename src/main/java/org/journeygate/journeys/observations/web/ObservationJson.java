package org.journeygate.journeys.observations.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.journeygate.journeys.observations.Mood;
import org.journeygate.journeys.observations.Observation;
import org.jspecify.annotations.Nullable;

/** An observation as clients read it. */
record ObservationJson(
        UUID id,
        UUID journeyId,
        @Nullable UUID stageId,
        @Nullable String stage,
        @Nullable String channel,
        BigDecimal sentiment,
        Mood mood,
        String text,
        LocalDate heardOn,
        String heardBy,
        @Nullable UUID recordedBy,
        Instant recordedAt) {

    static ObservationJson of(Observation heard) {
        return new ObservationJson(
                heard.id().value(),
                heard.journey().value(),
                heard.stage() == null ? null : heard.stage().value(),
                heard.stageName(),
                heard.channel(),
                heard.sentiment(),
                heard.mood(),
                heard.text(),
                heard.heardOn(),
                heard.heardBy(),
                heard.recordedBy() == null ? null : heard.recordedBy().value(),
                heard.recordedAt());
    }
}
