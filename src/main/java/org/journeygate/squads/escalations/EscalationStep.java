package org.journeygate.squads.escalations;

import java.time.Instant;
import java.time.LocalDate;
import org.journeygate.people.UserId;
import org.journeygate.squads.charters.Mandate;
import org.journeygate.squads.functions.SquadFunction;
import org.jspecify.annotations.Nullable;

/**
 * One step of the path that an escalation goes.
 *
 * @param number from 1
 * @param person whom the charter names, for a step to a person
 * @param function whose head is asked, for a step to one
 * @param workingDays how long they have before the next step
 * @param skipped why nobody was asked, or null
 * @param asked who has it before them, or null: a step not begun, skipped, or to the PMO
 * @param lateAt when its time was over without an answer, or null
 * @param said what was done, or why it was passed on
 * @param doneBy by when what was promised is done, or null
 * @param useless why the squad says that the answer did not help, or null
 */
public record EscalationStep(
        int number,
        Mandate.StepTo to,
        @Nullable UserId person,
        @Nullable SquadFunction function,
        int workingDays,
        State state,
        @Nullable Skipped skipped,
        @Nullable UserId asked,
        @Nullable Instant begunAt,
        @Nullable Instant dueAt,
        @Nullable Instant lateAt,
        @Nullable UserId answeredBy,
        @Nullable Instant answeredAt,
        @Nullable String said,
        @Nullable LocalDate doneBy,
        @Nullable String useless) {

    static EscalationStep ahead(int number, Mandate.Step step) {
        return new EscalationStep(
                number,
                step.to(),
                step.person() == null ? null : new UserId(step.person()),
                step.function(),
                step.workingDays(),
                State.AHEAD,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static EscalationStep pmo(int number, int workingDays) {
        return ahead(number, new Mandate.Step(Mandate.StepTo.PMO, null, null, workingDays));
    }

    /** Whether the PMO is asked, which passes nothing on. */
    public boolean isToPmo() {
        return to == Mandate.StepTo.PMO;
    }

    /** How a step stands. */
    public enum State {
        /** Its turn has not come. */
        AHEAD,
        /** Waiting for its answer, in time or late. */
        ASKED,
        SKIPPED,
        PASSED_ON,
        UNBLOCKED
    }

    /** Why a step was skipped. */
    public enum Skipped {
        /** The squad has no sponsor, or the function no head. */
        NOBODY,
        /** Their account is closed. */
        LEFT,
        /** They raised it, or lead the squad for which it was raised. */
        RAISED_IT,
        /** They are late with what the squad waits for. */
        OWES_IT,
        /** They were asked on an earlier step. */
        ASKED_BEFORE
    }
}
