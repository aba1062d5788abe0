package org.journeygate.squads.escalations;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.journeygate.audit.AuditLog;
import org.journeygate.calendars.BusinessCalendar;
import org.journeygate.calendars.Calendars;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.UserId;
import org.journeygate.shared.NotFound;
import org.journeygate.squads.Squad;
import org.journeygate.squads.Squads;
import org.journeygate.squads.functions.FunctionHeads;
import org.journeygate.squads.functions.Functions;
import org.journeygate.workflow.TaskEnded;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whose turn it is with an escalation and until when: what its process asks for. */
@Component
class EscalationTurns {

    static final String PROCESS = "escalation";
    /** The item of whoever a step asks. */
    static final String ANSWER = "answerEscalation";
    /** The PMO's item at the end of the path. */
    static final String SETTLE = "settleEscalation";
    /** The lead's item once somebody says that the squad is unblocked. */
    static final String JUDGE = "judgeEscalation";

    /** How long the PMO has at the end of a path that does not say. */
    static final int PMO_DAYS = 2;

    private static final int JUDGE_DAYS = 5;

    private final EscalationRepository escalations;
    private final Squads squads;
    private final Functions functions;
    private final People people;
    private final Portfolios portfolios;
    private final Calendars calendars;
    private final AuditLog audit;
    private final Clock clock;

    EscalationTurns(
            EscalationRepository escalations,
            Squads squads,
            Functions functions,
            People people,
            Portfolios portfolios,
            Calendars calendars,
            AuditLog audit,
            Clock clock) {
        this.escalations = escalations;
        this.squads = squads;
        this.functions = functions;
        this.people = people;
        this.portfolios = portfolios;
        this.calendars = calendars;
        this.audit = audit;
        this.clock = clock;
    }

    /** A task that a timer takes away brings its work item along: the escalation is locked before that, as in every act of a person. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void lockFirst(TaskEnded ended) {
        if (!ended.completed() && ended.process().equals(PROCESS)) {
            escalations.lock(new EscalationId(ended.subject()));
        }
    }

    Escalation load(EscalationId id) {
        return escalations.find(id).orElseThrow(EscalationTurns::unknown);
    }

    Escalation lock(EscalationId id) {
        return escalations.lock(id).orElseThrow(EscalationTurns::unknown);
    }

    Squad squad(Escalation escalation) {
        return squads.get(escalation.squad());
    }

    /** The squad's lead of today; who raised it where the squad has none just now. */
    UserId lead(Escalation escalation) {
        UserId lead = squad(escalation).lead();
        return lead == null ? escalation.raisedBy() : lead;
    }

    /** Begins the turn of whoever is next, and puts on record who is passed by. */
    void askNext(EscalationId id) {
        Escalation escalation = lock(id);
        Squad squad = squad(escalation);
        FunctionHeads heads = functions.of(squad.portfolio());
        Set<UserId> own = new HashSet<>(Set.of(escalation.raisedBy()));
        if (squad.lead() != null) {
            own.add(squad.lead());
        }
        Map<UserId, Person> known = known(escalation, squad, heads);
        NextOnPath next = NextOnPath.of(
                escalation.steps(),
                step -> holder(step, squad, heads),
                person -> known.containsKey(person) && known.get(person).active(),
                own,
                escalation.owedBy());
        next.passedBy().forEach((number, why) -> {
            escalations.skip(id, number, why);
            audit(escalation, "escalation.skipped", Map.of("step", number, "why", why.name()), Actor.SYSTEM);
        });
        EscalationStep step = next.step();
        if (step == null) {
            step = EscalationStep.pmo(escalation.steps().size() + 1, PMO_DAYS);
            escalations.insert(id, step);
        }
        Instant now = now();
        UserId asked = next.asked();
        escalations.begin(id, step.number(), asked, now, calendar(escalation).deadline(now, step.workingDays()));
        audit(
                escalation,
                "escalation.asked",
                asked == null
                        ? Map.of("step", step.number(), "group", "PMO")
                        : Map.of("step", step.number(), "person", asked.value().toString()),
                Actor.SYSTEM);
    }

    /** Whoever was asked last has not answered in time. */
    void noteLate(EscalationId id) {
        Escalation escalation = lock(id);
        EscalationStep step = current(escalation);
        escalations.late(id, step.number(), now());
        audit(escalation, "escalation.late", Map.of("step", step.number()), Actor.SYSTEM);
    }

    /** The squad did not say whether it helped: it counts as helped. */
    void closeUnjudged(EscalationId id) {
        Escalation escalation = lock(id);
        escalations.close(id, Escalation.State.HELPED, now(), null, null);
        audit(escalation, "escalation.closed-unjudged", Map.of(), Actor.SYSTEM);
    }

    /** Whether somebody stands behind the step, so that its time may run out. */
    boolean isOnPath(Escalation escalation) {
        EscalationStep step = current(escalation);
        return !step.isToPmo()
                || escalation.steps().stream().anyMatch(later -> later.state() == EscalationStep.State.AHEAD);
    }

    EscalationStep current(Escalation escalation) {
        return escalation.current().orElseThrow();
    }

    Instant dueAt(Escalation escalation) {
        return Objects.requireNonNull(current(escalation).dueAt());
    }

    Instant remindAt(Escalation escalation) {
        return calendar(escalation)
                .halfTime(Objects.requireNonNull(current(escalation).begunAt()), dueAt(escalation));
    }

    Instant judgeDueAt(Escalation escalation) {
        return calendar(escalation).deadline(escalation.stateSince(), JUDGE_DAYS);
    }

    Instant judgeRemindAt(Escalation escalation) {
        return calendar(escalation).halfTime(escalation.stateSince(), judgeDueAt(escalation));
    }

    void audit(Escalation escalation, String action, Map<String, ?> more, Actor by) {
        Map<String, Object> facts = new HashMap<>(more);
        facts.put("squad", escalation.squad().value().toString());
        audit.record(by.did(action, "escalation", escalation.id().value(), escalation.code(), facts));
    }

    /** The day where the squad works. */
    LocalDate today(Squad squad) {
        return LocalDate.ofInstant(now(), portfolios.get(squad.portfolio()).zone());
    }

    /** Now, as precise as both databases keep it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    static NotFound unknown() {
        return new NotFound("escalation-not-found", "There is no such escalation, or not for you.");
    }

    private Map<UserId, Person> known(Escalation escalation, Squad squad, FunctionHeads heads) {
        List<UserId> named = escalation.steps().stream()
                .map(step -> holder(step, squad, heads))
                .filter(Objects::nonNull)
                .toList();
        return people.all(named);
    }

    private static @Nullable UserId holder(EscalationStep step, Squad squad, FunctionHeads heads) {
        return switch (step.to()) {
            case PERSON -> step.person();
            case FUNCTION_HEAD ->
                step.function() == null ? null : heads.headOf(step.function()).orElse(null);
            case SPONSOR -> squad.sponsor();
            case PMO -> null;
        };
    }

    private BusinessCalendar calendar(Escalation escalation) {
        Portfolio portfolio = portfolios.get(escalation.portfolio());
        return calendars.of(portfolio.region(), portfolio.zone());
    }
}
