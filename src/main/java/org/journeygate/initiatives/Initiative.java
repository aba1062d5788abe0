package org.journeygate.initiatives;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.MetricId;
import org.journeygate.journeys.PersonaId;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.journeys.StageId;
import org.journeygate.people.UserId;
import org.journeygate.squads.SquadId;
import org.jspecify.annotations.Nullable;

/**
 * A bet: a proposed change to a journey. It is raised at the first gate of its gate model, moves on with each GO, and ends
 * finished or stopped.
 *
 * @param code people-facing, {@code BT-2026-0004}
 * @param change what is to be done, as it reads after "We believe that …"
 * @param promise the metric and how far it is to move, or null while nobody has said
 * @param cost money asked for, in the portfolio's currency, or null while unknown
 * @param people people asked for, in full-time equivalents, or null while unknown
 * @param reversible whether it can be undone without lasting cost
 * @param gateModel key of the gate model that it follows
 * @param gate key of the gate that it stands before, or null after the last
 * @param author who raised it
 */
public record Initiative(
        InitiativeId id,
        int version,
        String code,
        String title,
        PortfolioId portfolio,
        SquadId squad,
        JourneyId journey,
        List<StageId> stages,
        @Nullable PersonaId persona,
        String change,
        @Nullable Promise promise,
        String expectedValue,
        @Nullable BigDecimal cost,
        @Nullable BigDecimal people,
        boolean reversible,
        Risk risk,
        String gateModel,
        @Nullable String gate,
        Status status,
        UserId author,
        Instant raisedAt) {

    public Initiative {
        stages = List.copyOf(stages);
    }

    Initiative withStages(List<StageId> others) {
        return new Initiative(
                id,
                version,
                code,
                title,
                portfolio,
                squad,
                journey,
                others,
                persona,
                change,
                promise,
                expectedValue,
                cost,
                people,
                reversible,
                risk,
                gateModel,
                gate,
                status,
                author,
                raisedAt);
    }

    /**
     * What the bet promises: the metric moves from one value into a range by a day.
     *
     * @param probability how sure the squad is of it, 1 to 99 per cent, or null where it does not say
     */
    public record Promise(
            MetricId metric,
            BigDecimal from,
            BigDecimal toLow,
            BigDecimal toHigh,
            LocalDate by,
            @Nullable Integer probability) {

        /** Whether the other promises the very same, as sure as this one. */
        public boolean isSame(Promise other) {
            return metric.equals(other.metric)
                    && from.compareTo(other.from) == 0
                    && toLow.compareTo(other.toLow) == 0
                    && toHigh.compareTo(other.toHigh) == 0
                    && by.equals(other.by)
                    && Objects.equals(probability, other.probability);
        }
    }

    /** How bad it may turn out. */
    public enum Risk {
        LOW,
        MEDIUM,
        HIGH
    }

    /** Where the bet stands. */
    public enum Status {
        /** Works towards its next gate. */
        ACTIVE,
        /** Paused by a gate; may be resumed. */
        PAUSED,
        /** Stopped by a gate. */
        STOPPED,
        /** Past its last gate. */
        FINISHED
    }
}
