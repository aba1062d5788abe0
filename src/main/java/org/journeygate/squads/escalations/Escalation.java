package org.journeygate.squads.escalations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.people.UserId;
import org.journeygate.squads.SquadId;
import org.jspecify.annotations.Nullable;

/**
 * What blocks a squad, and how far up the path of its charter it has gone.
 *
 * @param code as people name it, e.g. {@code ES-2026-0003}
 * @param charterCode of the version in force when it was raised, or null where there was none
 * @param wanted what the squad wants done, where it says so
 * @param owed what others are late with, where it was raised by itself
 * @param owedBy who is late with it
 * @param raisedBy who raised it, or who asked for what is late
 * @param stateSince when it came into its state
 * @param closedBy who closed it; null where it closed by itself
 * @param steps the path as it stood when it was raised, ending with the PMO, in order
 */
public record Escalation(
        EscalationId id,
        String code,
        SquadId squad,
        PortfolioId portfolio,
        @Nullable String charterCode,
        @Nullable Integer charterNumber,
        String blocked,
        @Nullable String wanted,
        @Nullable LocalDate wantedBy,
        @Nullable Matter matter,
        @Nullable UUID owed,
        @Nullable UserId owedBy,
        UserId raisedBy,
        Instant raisedAt,
        State state,
        Instant stateSince,
        @Nullable Instant closedAt,
        @Nullable UserId closedBy,
        @Nullable String closingReason,
        List<EscalationStep> steps) {

    public Escalation {
        steps = List.copyOf(steps);
    }

    Escalation with(List<EscalationStep> path) {
        return new Escalation(
                id,
                code,
                squad,
                portfolio,
                charterCode,
                charterNumber,
                blocked,
                wanted,
                wantedBy,
                matter,
                owed,
                owedBy,
                raisedBy,
                raisedAt,
                state,
                stateSince,
                closedAt,
                closedBy,
                closingReason,
                path);
    }

    /** Whether the squad is still blocked, or has not said yet whether the answer helped. */
    public boolean isOpen() {
        return closedAt == null;
    }

    /** Whether it was raised because others are late. */
    public boolean isAutomatic() {
        return owed != null;
    }

    /** The last step that was begun; empty before the first. */
    public Optional<EscalationStep> current() {
        return steps.stream().filter(step -> step.begunAt() != null).reduce((former, later) -> later);
    }

    /** Who has it before them now, late ones included. */
    public List<EscalationStep> waiting() {
        return state == State.RAISED
                ? steps.stream()
                        .filter(step -> step.state() == EscalationStep.State.ASKED)
                        .toList()
                : List.of();
    }

    /** The step whose answer counts, once there is one. */
    public Optional<EscalationStep> answer() {
        return steps.stream()
                .filter(step -> step.state() == EscalationStep.State.UNBLOCKED)
                .reduce((former, later) -> later);
    }

    /** How it stands. */
    public enum State {
        /** Somebody on the path has it. */
        RAISED,
        /** Unblocked, as somebody says: the squad's lead says whether it helped. */
        ANSWERED,
        HELPED,
        WITHDRAWN,
        /** What was late has come. */
        ARRIVED,
        /** What was late is not waited for any more. */
        OVER
    }
}
