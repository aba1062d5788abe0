package org.journeygate.gates;

import java.time.Instant;
import java.util.Map;
import org.journeygate.audit.AuditLog;
import org.journeygate.calendars.BusinessCalendar;
import org.journeygate.inbox.Inbox;
import org.journeygate.inbox.WorkItem;
import org.journeygate.people.Actor;
import org.journeygate.shared.Checks;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.NotPermitted;
import org.journeygate.workflow.OnceMore;
import org.journeygate.workflow.Processes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Questions of voters to the squad lead: once per seat; only the asker's clock stands still, as long as the gate model allows. */
@OnceMore
@Component
public class Questions {

    static final String KIND = "answerQuestion";
    private static final String ASKED = "journeygate.questionAsked";
    private static final int QUESTION = 2_000;
    private static final int ANSWER = 4_000;

    private final RequestLock locks;
    private final SeatRepository seats;
    private final QuestionRepository questions;
    private final PanelCourse course;
    private final Inbox inbox;
    private final Processes processes;
    private final Schedule schedule;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    Questions(
            RequestLock locks,
            SeatRepository seats,
            QuestionRepository questions,
            PanelCourse course,
            Inbox inbox,
            Processes processes,
            Schedule schedule,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.locks = locks;
        this.seats = seats;
        this.questions = questions;
        this.course = course;
        this.inbox = inbox;
        this.processes = processes;
        this.schedule = schedule;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Asks the squad lead. Refused: who holds no open seat (NotPermitted), a request not in review or a seat that has voted or
     * asked before (StateMovedOn), an empty or too long text (InvalidInput).
     */
    @Transactional
    public QuestionId ask(GateRequestId id, String text, Actor actor) {
        GateRequest request = locks.lock(id);
        locks.requireUnbound(request, actor);
        Seat seat = course.of(request)
                .heldBy(actor.person())
                .orElseThrow(() ->
                        new NotPermitted("no-seat", "You hold no seat on the panel of %s.".formatted(request.code())));
        if (request.status() != GateRequestStatus.IN_REVIEW) {
            throw RequestMovedOn.now(request);
        }
        if (!seat.isOpen() || seat.asked()) {
            throw RequestMovedOn.because(
                    request, seat.asked() ? "This seat has asked its question." : "This seat has been heard already.");
        }
        var checks = new Checks();
        String asked = checks.text("text", text, QUESTION);
        checks.done();

        Instant now = schedule.now();
        BusinessCalendar calendar = schedule.calendar(request.portfolioId());
        Instant dueAt = calendar.deadline(now, schedule.days(request).answer());
        var question = new Question(
                QuestionId.next(), id, seat.id(), actor.person(), asked, now, calendar.halfTime(now, dueAt), dueAt);
        questions.save(question);
        seat.stopClock(now);
        seats.update(seat);
        audit.record(actor.did(
                "question.asked",
                "gate-request",
                id.value(),
                request.code(),
                Map.of("question", question.id().value().toString(), "text", asked)));
        processes.stopClock(id.value(), "seatId", seat.id().value().toString());
        processes.tell(
                id.value(), ASKED, Map.of("questionId", question.id().value().toString()));
        return question.id();
    }

    /**
     * Answers an open question. Refused: who does not hold the item (NotPermitted), a question answered or expired
     * (StateMovedOn), an empty or too long answer (InvalidInput).
     */
    @Transactional
    public void answer(GateRequestId id, QuestionId questionId, String text, Actor actor) {
        GateRequest request = locks.lockForLead(id, actor);
        Question question = questions
                .findById(questionId)
                .orElseThrow(
                        () -> new NotFound("question-not-found", "There is no such question on " + request.code()));
        if (request.status() != GateRequestStatus.IN_REVIEW || !question.isOpen()) {
            throw RequestMovedOn.because(request, "That question is closed.");
        }
        var checks = new Checks();
        String answer = checks.text("text", text, ANSWER);
        checks.done();
        WorkItem item = inbox.openAbout(id.value()).stream()
                .filter(open -> open.kind().equals(KIND)
                        && questionId.value().toString().equals(open.values().get("questionId")))
                .findFirst()
                .orElseThrow(() -> RequestMovedOn.because(request, "That question is closed."));
        question.answer(answer, actor.person(), schedule.now());
        questions.save(question);
        audit.record(actor.did(
                "question.answered",
                "gate-request",
                id.value(),
                request.code(),
                Map.of("question", questionId.value().toString(), "text", answer)));
        inbox.complete(inbox.requireTurn(item.id(), actor, null), actor, Map.of());
    }

    /** The time to answer is over: voting goes on with that fact shown. */
    void expire(GateRequestId id, QuestionId questionId) {
        GateRequest request = locks.lock(id);
        Question question = questions.findById(questionId).orElseThrow();
        question.expire(schedule.now());
        questions.save(question);
        audit.record(Actor.SYSTEM.did(
                "question.expired",
                "gate-request",
                id.value(),
                request.code(),
                Map.of("question", questionId.value().toString())));
    }

    /** Runs the asker's clock again: its dates move on by the working time that it stood still. */
    void resumeClock(GateRequestId id, QuestionId questionId) {
        GateRequest request = locks.lock(id);
        Question question = questions.findById(questionId).orElseThrow();
        Seat seat = course.seat(question.seatId());
        Instant stopped = seat.clockStoppedAt();
        events.publishEvent(new QuestionAnswered(
                id, request.code(), request.initiativeTitle(), question.askerId(), question.answer()));
        if (stopped == null) {
            return;
        }
        seat.resumeClock();
        if (seat.isOpen()) {
            BusinessCalendar calendar = schedule.calendar(request.portfolioId());
            Instant now = schedule.now();
            seat.schedule(
                    moved(calendar, seat.remindAt(), stopped, now),
                    moved(calendar, seat.dueAt(), stopped, now),
                    moved(calendar, seat.lapseAt(), stopped, now));
            seats.update(seat);
            processes.resumeClock(id.value(), "seatId", seat.id().value().toString());
            Instant dueAt = seat.dueAt();
            course.turnOf(request, seat).ifPresent(item -> inbox.moveDeadline(item.id(), dueAt == null ? now : dueAt));
        } else {
            seats.update(seat);
        }
    }

    private static Instant moved(
            BusinessCalendar calendar, @org.jspecify.annotations.Nullable Instant due, Instant stopped, Instant now) {
        Instant from = due == null ? now : due;
        return from.isBefore(stopped) ? from : calendar.extended(from, stopped, now);
    }
}
