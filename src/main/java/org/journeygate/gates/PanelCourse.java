package org.journeygate.gates;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.journeygate.audit.AuditLog;
import org.journeygate.calendars.BusinessCalendar;
import org.journeygate.inbox.Inbox;
import org.journeygate.inbox.WorkItem;
import org.journeygate.people.Actor;
import org.journeygate.people.UserId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The panel's course in time: opened, reminded, alternates called, seats lapsed, closed. What the process asks for. */
@Component
class PanelCourse {

    /** Tells the process that the panel is over without a last vote: a changed vote settled it, or it was referred upward. */
    static final String CLOSED = "journeygate.panelClosed";

    private final RequestLock locks;
    private final GateRequestRepository requests;
    private final SeatRepository seats;
    private final PanelInHand inHand;
    private final Schedule schedule;
    private final Inbox inbox;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    PanelCourse(
            RequestLock locks,
            GateRequestRepository requests,
            SeatRepository seats,
            PanelInHand inHand,
            Schedule schedule,
            Inbox inbox,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.locks = locks;
        this.requests = requests;
        this.seats = seats;
        this.inHand = inHand;
        this.schedule = schedule;
        this.inbox = inbox;
        this.audit = audit;
        this.events = events;
    }

    Panel of(GateRequest request) {
        return inHand.of(request.id()).orElseGet(() -> read(request));
    }

    private Panel read(GateRequest request) {
        return new Panel(request, seats.of(request.id()));
    }

    Seat seat(SeatId id) {
        return inHand.seat(id).or(() -> seats.findById(id)).orElseThrow();
    }

    void open(GateRequestId id) {
        GateRequest request = locks.lock(id);
        BusinessCalendar calendar = schedule.calendar(request.portfolioId());
        Instant now = schedule.now();
        Instant dueAt = calendar.deadline(now, request.reviewDays());
        Instant lapseAt = calendar.deadline(dueAt, schedule.days(request).lapse());
        request.openReview(now, dueAt, request.openDays() == 0 ? now : calendar.deadline(now, request.openDays()));
        requests.save(request);
        for (Seat seat : of(request).seats()) {
            if (seat.isOpen()) {
                seat.schedule(calendar.halfTime(now, dueAt), dueAt, lapseAt);
                seats.update(seat);
            }
        }
    }

    List<String> openSeats(GateRequestId id) {
        return inHand.of(id).map(Panel::seats).orElseGet(() -> seats.of(id)).stream()
                .filter(Seat::isOpen)
                .map(seat -> seat.id().value().toString())
                .toList();
    }

    boolean mayClose(GateRequestId id) {
        GateRequest request = locks.lock(id);
        return of(request).mayClose(schedule.now());
    }

    /** A new turn for a seat whose vote went stale or whose holder was replaced. */
    void giveTurn(GateRequest request, Seat seat, int workingDays) {
        BusinessCalendar calendar = schedule.calendar(request.portfolioId());
        Instant now = schedule.now();
        Instant turnDue = calendar.deadline(now, workingDays);
        Instant present = seat.dueAt();
        Instant dueAt = present == null || turnDue.isAfter(present) ? turnDue : present;
        seat.schedule(
                calendar.halfTime(now, dueAt),
                dueAt,
                calendar.deadline(dueAt, schedule.days(request).lapse()));
    }

    void callAlternate(SeatId id) {
        GateRequest request = locks.lock(seat(id).gateRequestId());
        Seat seat = seat(id);
        UserId alternate = seat.alternateId();
        if (!seat.isOpen() || alternate == null || seat.alternateCalled() || locks.isBound(request, alternate)) {
            return;
        }
        seat.callAlternate();
        seats.update(seat);
        turnOf(request, seat)
                .ifPresent(item ->
                        inbox.addHolder(item.id(), alternate, Actor.SYSTEM, "The deadline has passed without a vote"));
        audit.record(Actor.SYSTEM.did(
                "seat.alternate-called",
                "gate-request",
                request.id().value(),
                request.code(),
                Map.of(
                        "seat",
                        id.value().toString(),
                        "alternate",
                        alternate.value().toString())));
    }

    void lapse(SeatId id) {
        GateRequest request = locks.lock(seat(id).gateRequestId());
        Seat seat = seat(id);
        if (!seat.isOpen()) {
            return;
        }
        seat.lapse(schedule.now());
        seats.update(seat);
        audit.record(Actor.SYSTEM.did(
                "seat.lapsed",
                "gate-request",
                request.id().value(),
                request.code(),
                Map.of("seat", id.value().toString(), "group", seat.group())));
        UserId alternate = seat.alternateId();
        events.publishEvent(new SeatLapsed(
                request.id(),
                request.code(),
                request.initiativeTitle(),
                alternate != null && seat.alternateCalled()
                        ? Set.of(seat.holderId(), alternate)
                        : Set.of(seat.holderId())));
    }

    /** The open work item of a seat's turn, if there is one. */
    java.util.Optional<WorkItem> turnOf(GateRequest request, Seat seat) {
        UUID subject = request.id().value();
        String wanted = seat.id().value().toString();
        return inbox.openAbout(subject).stream()
                .filter(item -> item.kind().equals(Votes.KIND)
                        && wanted.equals(item.values().get("seatId")))
                .findFirst();
    }
}
