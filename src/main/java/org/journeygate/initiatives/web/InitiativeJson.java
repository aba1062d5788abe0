package org.journeygate.initiatives.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.initiatives.Release;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.MetricId;
import org.journeygate.journeys.PersonaId;
import org.journeygate.journeys.StageId;
import org.jspecify.annotations.Nullable;

/** A bet as programs read and write it. */
record InitiativeJson(
        UUID id,
        int version,
        String code,
        String title,
        UUID portfolioId,
        UUID squadId,
        UUID journeyId,
        List<UUID> stageIds,
        @Nullable UUID personaId,
        String change,
        @Nullable Promise promise,
        String expectedValue,
        @Nullable BigDecimal cost,
        @Nullable BigDecimal people,
        boolean reversible,
        Initiative.Risk risk,
        String gateModel,
        @Nullable String gate,
        Initiative.Status status,
        UUID authorId,
        Instant raisedAt,
        @Nullable List<ReleaseJson> released) {

    /** As it stands in a list: without what it gave back. */
    static InitiativeJson of(Initiative bet) {
        return of(bet, null);
    }

    static InitiativeJson of(Initiative bet, @Nullable List<Release> released) {
        Initiative.Promise promise = bet.promise();
        return new InitiativeJson(
                bet.id().value(),
                bet.version(),
                bet.code(),
                bet.title(),
                bet.portfolio().value(),
                bet.squad().value(),
                bet.journey().value(),
                bet.stages().stream().map(StageId::value).toList(),
                bet.persona() == null ? null : bet.persona().value(),
                bet.change(),
                promise == null
                        ? null
                        : new Promise(
                                promise.metric().value(),
                                promise.from(),
                                promise.toLow(),
                                promise.toHigh(),
                                promise.by(),
                                promise.probability()),
                bet.expectedValue(),
                bet.cost(),
                bet.people(),
                bet.reversible(),
                bet.risk(),
                bet.gateModel(),
                bet.gate(),
                bet.status(),
                bet.author().value(),
                bet.raisedAt(),
                released == null ? null : released.stream().map(ReleaseJson::of).toList());
    }

    record Promise(
            @Nullable UUID metricId,
            @Nullable BigDecimal from,
            @Nullable BigDecimal toLow,
            @Nullable BigDecimal toHigh,
            @Nullable LocalDate by,
            @Nullable Integer probability) {

        private Initiatives.Promised promised() {
            return new Initiatives.Promised(
                    metricId == null ? null : new MetricId(metricId), from, toLow, toHigh, by, probability);
        }
    }

    record New(
            @Nullable UUID squadId,
            @Nullable String gateModel,
            @Nullable UUID themeId,
            @Nullable String title,
            @Nullable UUID journeyId,
            @Nullable List<UUID> stageIds,
            @Nullable UUID personaId,
            @Nullable String change,
            @Nullable Promise promise,
            @Nullable String expectedValue,
            @Nullable BigDecimal cost,
            @Nullable BigDecimal people,
            @Nullable Boolean reversible,
            Initiative.@Nullable Risk risk) {

        Content content() {
            return new Content(
                    title,
                    journeyId,
                    stageIds,
                    personaId,
                    change,
                    promise,
                    expectedValue,
                    cost,
                    people,
                    reversible,
                    risk);
        }
    }

    record Content(
            @Nullable String title,
            @Nullable UUID journeyId,
            @Nullable List<UUID> stageIds,
            @Nullable UUID personaId,
            @Nullable String change,
            @Nullable Promise promise,
            @Nullable String expectedValue,
            @Nullable BigDecimal cost,
            @Nullable BigDecimal people,
            @Nullable Boolean reversible,
            Initiative.@Nullable Risk risk) {

        Initiatives.Particulars particulars() {
            return new Initiatives.Particulars(
                    title,
                    journeyId == null ? null : new JourneyId(journeyId),
                    stageIds == null
                            ? List.of()
                            : stageIds.stream()
                                    .filter(Objects::nonNull)
                                    .map(StageId::new)
                                    .toList(),
                    personaId == null ? null : new PersonaId(personaId),
                    change,
                    promise == null ? null : promise.promised(),
                    expectedValue,
                    cost,
                    people,
                    reversible,
                    risk);
        }
    }
}
