package org.journeygate.squads.charters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.journeygate.squads.functions.SquadFunction;
import org.jspecify.annotations.Nullable;

/** What somebody wants a charter to say, as typed or as a program says it: the whole of it at once. */
public record CharterParticulars(
        @Nullable String purpose,
        @Nullable List<UUID> stageIds,
        @Nullable List<Member> members,
        @Nullable List<Success> success,
        @Nullable Rights rights,
        @Nullable List<String> mustEscalate,
        @Nullable List<Step> escalationPath,
        @Nullable List<String> workingAgreements,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    /** What the mandate says already. */
    public static CharterParticulars of(Mandate mandate) {
        Mandate.Rights rights = mandate.rights();
        return new CharterParticulars(
                mandate.purpose(),
                mandate.segment().stream().map(Mandate.OwnedStage::stage).toList(),
                mandate.members().stream()
                        .map(one -> new Member(one.person(), one.function()))
                        .toList(),
                mandate.success().stream()
                        .map(one -> new Success(one.metric(), one.from(), one.target(), one.by()))
                        .toList(),
                new Rights(
                        rights.perDecision(),
                        rights.perQuarter(),
                        rights.journeys().stream()
                                .map(Mandate.RightsJourney::id)
                                .toList(),
                        rights.risk(),
                        rights.irreversible()),
                mandate.mustEscalate(),
                mandate.path().stream()
                        .map(one -> new Step(one.to(), one.person(), one.function(), one.workingDays()))
                        .toList(),
                mandate.agreements(),
                mandate.validFrom(),
                mandate.validUntil());
    }

    static <T> List<T> orEmpty(@Nullable List<T> given) {
        return given == null ? List.of() : given;
    }

    /** Somebody of the squad and a function that they fill. */
    public record Member(@Nullable UUID personId, @Nullable SquadFunction function) {}

    /** A metric of a journey of the portfolio. */
    public record Success(
            @Nullable UUID metricId,
            @Nullable BigDecimal from,
            @Nullable BigDecimal target,
            @Nullable LocalDate by) {}

    /** What the squad decides by itself. */
    public record Rights(
            @Nullable BigDecimal perDecision,
            @Nullable BigDecimal perQuarter,
            @Nullable List<UUID> journeyIds,
            @Nullable RiskClass risk,
            @Nullable Boolean irreversible) {}

    /** One step of the escalation path. */
    public record Step(
            Mandate.@Nullable StepTo to,
            @Nullable UUID personId,
            @Nullable SquadFunction function,
            @Nullable Integer workingDays) {}
}
