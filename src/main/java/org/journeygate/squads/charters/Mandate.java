package org.journeygate.squads.charters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.journeygate.squads.functions.SquadFunction;
import org.jspecify.annotations.Nullable;

/**
 * What one version of a charter says. Journeys, stages and metrics keep the names that they had when it was written.
 *
 * @param purpose why the squad exists
 * @param segment the stages that it owns
 * @param members who works in it as what; one person may fill several functions
 * @param success what it is measured by
 * @param mustEscalate what it never decides by itself, one line each
 * @param path to whom a blocked squad turns, in order
 * @param agreements how its people work together, one line each
 * @param validFrom its first day
 * @param validUntil its last day
 */
public record Mandate(
        @Nullable String purpose,
        List<OwnedStage> segment,
        List<Member> members,
        List<SuccessMetric> success,
        Rights rights,
        List<String> mustEscalate,
        List<Step> path,
        List<String> agreements,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    public Mandate {
        segment = List.copyOf(segment);
        members = List.copyOf(members);
        success = List.copyOf(success);
        mustEscalate = List.copyOf(mustEscalate);
        path = List.copyOf(path);
        agreements = List.copyOf(agreements);
    }

    /** A mandate that says nothing but its days. */
    static Mandate blank(LocalDate from, LocalDate until) {
        return new Mandate(
                null, List.of(), List.of(), List.of(), Rights.UNSAID, List.of(), List.of(), List.of(), from, until);
    }

    /** The same on other days; what it is measured by moves on by {@code days}. */
    Mandate moved(LocalDate from, LocalDate until, long days) {
        return new Mandate(
                purpose,
                segment,
                members,
                success.stream()
                        .map(one -> new SuccessMetric(
                                one.metric(),
                                one.name(),
                                one.unit(),
                                one.from(),
                                one.target(),
                                one.by().plusDays(days)))
                        .toList(),
                rights,
                mustEscalate,
                path,
                agreements,
                from,
                until);
    }

    /** The functions that are filled. */
    public Set<SquadFunction> functions() {
        return members.stream().map(Member::function).collect(Collectors.toSet());
    }

    /** Whether it names that stage. */
    public boolean owns(UUID stage) {
        return segment.stream().anyMatch(owned -> owned.stage().equals(stage));
    }

    /** The first step of the path, where a blocked squad begins. */
    public Optional<Step> firstStep() {
        return path.stream().findFirst();
    }

    /** A stage that the squad owns, and the journey to which it belongs. */
    public record OwnedStage(UUID journey, String journeyName, UUID stage, String stageName) {}

    /** Somebody of the squad's people and what they do there. */
    public record Member(UUID person, SquadFunction function) {}

    /** A metric of a journey that is to get from one value to another by a day. */
    public record SuccessMetric(
            UUID metric, String name, String unit, BigDecimal from, BigDecimal target, LocalDate by) {}

    /**
     * What the squad decides by itself; null where nothing is said yet.
     *
     * @param perDecision most money for one decision, in the portfolio's currency
     * @param perQuarter most money in one quarter of the portfolio
     * @param journeys the journeys within which it decides
     * @param risk the highest class of risk
     * @param irreversible whether it decides what cannot be undone
     */
    public record Rights(
            @Nullable BigDecimal perDecision,
            @Nullable BigDecimal perQuarter,
            List<RightsJourney> journeys,
            @Nullable RiskClass risk,
            @Nullable Boolean irreversible) {

        static final Rights UNSAID = new Rights(null, null, List.of(), null, null);

        public Rights {
            journeys = List.copyOf(journeys);
        }
    }

    /** A journey within which the squad decides. */
    public record RightsJourney(UUID id, String name) {}

    /**
     * One step of the escalation path.
     *
     * @param person whom to ask, for a step to a person
     * @param function whose head to ask, for a step to one
     * @param workingDays how long they have before the next step
     */
    public record Step(
            StepTo to, @Nullable UUID person, @Nullable SquadFunction function, int workingDays) {}

    /** To whom a step leads. */
    public enum StepTo {
        PERSON,
        FUNCTION_HEAD,
        SPONSOR,
        PMO
    }
}
