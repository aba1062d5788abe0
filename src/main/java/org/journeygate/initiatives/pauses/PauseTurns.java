package org.journeygate.initiatives.pauses;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.journeygate.audit.AuditLog;
import org.journeygate.calendars.BusinessCalendar;
import org.journeygate.calendars.Calendars;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
import org.journeygate.people.UserId;
import org.journeygate.squads.Squads;
import org.journeygate.workflow.TaskEnded;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whose turn it is with a pause and until when: what the process asks for. */
@Component
class PauseTurns {

    static final String PROCESS = "pause";
    /** The lead's item: who is held and who is freed. */
    static final String RECORD = "recordPause";
    /** The PMO's item once that record is late. */
    static final String CHASE = "chasePauseRecord";
    /** The lead's item before the pause ends. */
    static final String ANSWER = "resumeOrLetGo";
    /** Working days of the PMO. */
    private static final int CHASE_DAYS = 2;

    private final PauseRepository pauses;
    private final Initiatives initiatives;
    private final Portfolios portfolios;
    private final Squads squads;
    private final Calendars calendars;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PauseTurns(
            PauseRepository pauses,
            Initiatives initiatives,
            Portfolios portfolios,
            Squads squads,
            Calendars calendars,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.pauses = pauses;
        this.initiatives = initiatives;
        this.portfolios = portfolios;
        this.squads = squads;
        this.calendars = calendars;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** A task that a timer takes away brings its work item along: the pause is locked before that, as in every act of a person. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void lockFirst(TaskEnded ended) {
        if (!ended.completed() && ended.process().equals(PROCESS)) {
            pauses.lock(new PauseId(ended.subject()));
        }
    }

    Pause load(PauseId id) {
        return pauses.find(id).orElseThrow();
    }

    /** The squad's lead of today; the bet's author where the squad has none just now. */
    UserId lead(Pause pause) {
        Initiative bet = bet(pause);
        UserId lead = squads.get(bet.squad()).lead();
        return lead == null ? bet.author() : lead;
    }

    Instant recordRemindAt(Pause pause) {
        return calendar(pause).halfTime(pause.beganAt(), pause.recordDueAt());
    }

    /** Notes that the record is late and asks the PMO for it as well. */
    void passRecordOn(PauseId id) {
        Pause pause = pauses.lock(id).orElseThrow();
        pauses.passRecordOn(id, now());
        record("pause.record-late", pause, Map.of());
    }

    Instant chaseDueAt(Pause pause) {
        return calendar(pause).deadline(lateAt(pause), CHASE_DAYS);
    }

    Instant chaseRemindAt(Pause pause) {
        return calendar(pause).halfTime(lateAt(pause), chaseDueAt(pause));
    }

    Instant answerRemindAt(Pause pause) {
        return calendar(pause).halfTime(pause.askAt(), pause.endsAt());
    }

    boolean isOver(Pause pause) {
        return !now().isBefore(pause.endsAt());
    }

    /** The pause ran out or was let go: whoever listens puts it before the chair. */
    void runOut(PauseId id) {
        Pause pause = pauses.lock(id).orElseThrow();
        Pause.LettingGo letGo = pause.letGo();
        pauses.runOut(id, now());
        if (letGo == null) {
            record("pause.ran-out", pause, Map.of("endsOn", pause.endsOn().toString()));
        }
        events.publishEvent(new PauseRanOut(
                id, pause.initiative(), pause.request(), pause.isRenewable(), letGo == null ? null : letGo.reason()));
    }

    Initiative bet(Pause pause) {
        return initiatives.get(pause.initiative());
    }

    BusinessCalendar calendar(Pause pause) {
        return calendar(bet(pause));
    }

    BusinessCalendar calendar(Initiative bet) {
        Portfolio portfolio = portfolios.get(bet.portfolio());
        return calendars.of(portfolio.region(), portfolio.zone());
    }

    /** Now, as precise as both databases keep it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void record(String action, Pause pause, Map<String, ?> facts) {
        audit.record(
                Actor.SYSTEM.did(action, "pause", pause.id().value(), bet(pause).code(), facts));
    }

    private static Instant lateAt(Pause pause) {
        Instant lateAt = pause.recordLateAt();
        return lateAt == null ? pause.recordDueAt() : lateAt;
    }
}
