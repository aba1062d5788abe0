package org.journeygate.squads.escalations.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.journeygate.people.UserId;
import org.journeygate.squads.charters.Mandate;
import org.journeygate.squads.escalations.Escalation;
import org.journeygate.squads.escalations.EscalationStep;
import org.journeygate.squads.escalations.Matter;
import org.journeygate.squads.functions.SquadFunction;
import org.jspecify.annotations.Nullable;

/** An escalation as other programs read it. */
record EscalationJson(
        UUID id,
        String code,
        UUID squadId,
        @Nullable String charter,
        @Nullable Integer charterVersion,
        String blocked,
        @Nullable String wanted,
        @Nullable LocalDate wantedBy,
        @Nullable About about,
        boolean automatic,
        UUID raisedBy,
        Instant raisedAt,
        Escalation.State state,
        Instant stateSince,
        @Nullable Instant closedAt,
        @Nullable UUID closedBy,
        @Nullable String closingReason,
        List<Step> steps) {

    static EscalationJson of(Escalation one) {
        Matter matter = one.matter();
        return new EscalationJson(
                one.id().value(),
                one.code(),
                one.squad().value(),
                one.charterCode(),
                one.charterNumber(),
                one.blocked(),
                one.wanted(),
                one.wantedBy(),
                matter == null ? null : new About(matter.kind(), matter.id(), matter.code(), matter.title()),
                one.isAutomatic(),
                one.raisedBy().value(),
                one.raisedAt(),
                one.state(),
                one.stateSince(),
                one.closedAt(),
                value(one.closedBy()),
                one.closingReason(),
                one.steps().stream().map(Step::of).toList());
    }

    private static @Nullable UUID value(@Nullable UserId person) {
        return person == null ? null : person.value();
    }

    record About(Matter.Kind kind, UUID id, String code, String title) {}

    /** One step of the path. */
    record Step(
            int number,
            Mandate.StepTo to,
            @Nullable SquadFunction function,
            int workingDays,
            EscalationStep.State state,
            EscalationStep.@Nullable Skipped skipped,
            @Nullable UUID askedId,
            @Nullable Instant askedAt,
            @Nullable Instant dueAt,
            @Nullable Instant lateAt,
            @Nullable UUID answeredBy,
            @Nullable Instant answeredAt,
            @Nullable String said,
            @Nullable LocalDate doneBy,
            @Nullable String didNotHelp) {

        static Step of(EscalationStep step) {
            return new Step(
                    step.number(),
                    step.to(),
                    step.function(),
                    step.workingDays(),
                    step.state(),
                    step.skipped(),
                    value(step.asked()),
                    step.begunAt(),
                    step.dueAt(),
                    step.lateAt(),
                    value(step.answeredBy()),
                    step.answeredAt(),
                    step.said(),
                    step.doneBy(),
                    step.useless());
        }
    }
}
