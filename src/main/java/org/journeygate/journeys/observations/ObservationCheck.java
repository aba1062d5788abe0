package org.journeygate.journeys.observations;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.journeygate.journeys.Journey;
import org.journeygate.people.Actor;
import org.journeygate.shared.Checks;
import org.jspecify.annotations.Nullable;

/** What holds for every observation, however it was told. */
record ObservationCheck(Instant now, Actor by) {

    /** The observation, at no stage yet; its faults are noted under the names of {@link ToldObservation}'s fields. */
    Observation check(Journey journey, ToldObservation told, Checks checks) {
        String text = checks.text("text", told.text(), 1000);
        BigDecimal sentiment = checks.number("sentiment", told.sentiment(), "-1", "1", 2);
        String channel = checks.optionalLine("channel", told.channel(), 40);
        String hearer = checks.optionalLine("heardBy", told.heardBy(), 120);
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        LocalDate day = Objects.requireNonNullElse(told.heardOn(), today);
        checks.that(!day.isAfter(today.plusDays(1)), "heardOn", "lies in the future");
        return new Observation(
                ObservationId.next(),
                journey.id(),
                null,
                null,
                channel,
                sentiment,
                text,
                day,
                hearer == null ? by.name() : hearer,
                by.id(),
                now);
    }

    /** The same at a stage of its journey; without one, as it was. */
    static Observation at(Journey.@Nullable Stage stage, Observation heard) {
        return stage == null
                ? heard
                : new Observation(
                        heard.id(),
                        heard.journey(),
                        stage.id(),
                        stage.name(),
                        heard.channel(),
                        heard.sentiment(),
                        heard.text(),
                        heard.heardOn(),
                        heard.heardBy(),
                        heard.recordedBy(),
                        heard.recordedAt());
    }
}
