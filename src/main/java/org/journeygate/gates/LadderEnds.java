package org.journeygate.gates;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.journeygate.audit.AuditLog;
import org.journeygate.inbox.Inbox;
import org.journeygate.inbox.WorkItem;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.Role;
import org.journeygate.people.UserId;
import org.journeygate.shared.Checks;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.NotPermitted;
import org.journeygate.workflow.OnceMore;
import org.journeygate.workflow.Processes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the PMO may do at a ladder's end: give a lapsed seat to somebody else, or refer the request upward. Never an outcome. */
@OnceMore
@Component
public class LadderEnds {

    static final String SEAT_LAPSED = "replaceSeat";
    static final String NOBODY_LEFT = "unblock";
    private static final Set<String> KINDS = Set.of(SEAT_LAPSED, NOBODY_LEFT);
    private static final int REASON = 2_000;

    private final RequestLock locks;
    private final GateRequestRepository requests;
    private final SeatRepository seats;
    private final PanelCourse course;
    private final Ladder ladder;
    private final Eligibility eligibility;
    private final People people;
    private final Inbox inbox;
    private final Processes processes;
    private final AuditLog audit;

    LadderEnds(
            RequestLock locks,
            GateRequestRepository requests,
            SeatRepository seats,
            PanelCourse course,
            Ladder ladder,
            Eligibility eligibility,
            People people,
            Inbox inbox,
            Processes processes,
            AuditLog audit) {
        this.locks = locks;
        this.requests = requests;
        this.seats = seats;
        this.course = course;
        this.ladder = ladder;
        this.eligibility = eligibility;
        this.people = people;
        this.inbox = inbox;
        this.processes = processes;
        this.audit = audit;
    }

    /** Who may take a lapsed seat of the request, or have it referred to them; NotFound where there is no such request. */
    @Transactional(readOnly = true)
    public List<Person> candidates(GateRequestId id) {
        GateRequest request = requests.findById(id)
                .orElseThrow(() -> RequestLock.missing(id.value().toString()));
        Panel panel = course.of(request);
        return people.withRole(Role.EXECUTIVE).stream()
                .filter(person -> eligibility.objection(request, panel, person).isEmpty())
                .toList();
    }

    /**
     * Gives a lapsed seat to another executive, who gets a full turn. Refused: who is not the PMO, or whose item another
     * member has claimed (NotPermitted); a request without a ladder's end (StateMovedOn); a person who may not sit here
     * (InvalidInput).
     */
    @Transactional
    public void replace(GateRequestId id, SeatId seatId, UserId newHolder, String reason, Actor actor) {
        GateRequest request = lockForPmo(id, actor);
        WorkItem item = turn(request, actor);
        Panel panel = course.of(request);
        Seat seat = panel.seat(seatId)
                .orElseThrow(() -> new NotFound("seat-not-found", "There is no such seat on " + request.code()));
        if (seat.state() != Seat.State.LAPSED) {
            throw RequestMovedOn.because(request, "Only a lapsed seat can be given to somebody else.");
        }
        String why = checked(request, panel, newHolder, reason);
        seat.replace(newHolder);
        course.giveTurn(request, seat, request.reviewDays());
        seats.update(seat);
        audit.record(actor.did(
                "seat.replaced",
                "gate-request",
                id.value(),
                request.code(),
                Map.of(
                        "seat",
                        seatId.value().toString(),
                        "holder",
                        newHolder.value().toString(),
                        "reason",
                        why)));
        boolean inReview = item.kind().equals(SEAT_LAPSED);
        inbox.complete(item, actor, inReview ? Map.of() : Map.of("next", Ladder.REVIEW));
        if (inReview) {
            processes.openAgain(
                    id.value(),
                    "subProcess_seat",
                    Map.of("seatId", seatId.value().toString()));
        }
    }

    /** Refers the request upward to another executive, who decides it; refused as {@link #replace} refuses. */
    @Transactional
    public void refer(GateRequestId id, UserId decider, String reason, Actor actor) {
        GateRequest request = lockForPmo(id, actor);
        WorkItem item = turn(request, actor);
        String why = checked(request, course.of(request), decider, reason);
        request.referTo(decider);
        requests.save(request);
        audit.record(actor.did(
                "gate-request.referred",
                "gate-request",
                id.value(),
                request.code(),
                Map.of("decider", decider.value().toString(), "reason", why)));
        if (item.kind().equals(SEAT_LAPSED)) {
            inbox.complete(item, actor, Map.of());
            processes.tell(id.value(), PanelCourse.CLOSED, Map.of());
        } else {
            ladder.passOn(id);
            inbox.complete(item, actor, Map.of("next", ladder.next(locks.lock(id))));
        }
    }

    /** Leaves a lapsed seat as it is: the panel goes on without it. */
    @Transactional
    public void leave(GateRequestId id, WorkItem item, Actor actor) {
        GateRequest request = lockForPmo(id, actor);
        audit.record(actor.did("seat.left-lapsed", "gate-request", id.value(), request.code(), Map.of()));
        inbox.complete(item, actor, Map.of());
    }

    private GateRequest lockForPmo(GateRequestId id, Actor actor) {
        GateRequest request = locks.lock(id);
        if (!actor.is(Role.PMO)) {
            throw new NotPermitted("not-the-pmo", "Only the PMO replaces seats and refers requests.");
        }
        if (request.status() != GateRequestStatus.IN_REVIEW && request.status() != GateRequestStatus.WITH_CHAIR) {
            throw RequestMovedOn.now(request);
        }
        return request;
    }

    private WorkItem turn(GateRequest request, Actor actor) {
        List<WorkItem> open = inbox.openAbout(request.id().value());
        WorkItem item = open.stream()
                .filter(candidate -> KINDS.contains(candidate.kind()))
                .findFirst()
                .orElseThrow(() -> RequestMovedOn.because(
                        request,
                        "No ladder of %s has come to its end; those asked still have time.".formatted(request.code())));
        return inbox.requireTurn(item.id(), actor, null);
    }

    private String checked(GateRequest request, Panel panel, UserId person, String reason) {
        var checks = new Checks();
        String why = checks.text("reason", reason, REASON);
        Optional.ofNullable(people.all(List.of(person)).get(person))
                .map(found -> eligibility.objection(request, panel, found))
                .orElse(Optional.of("is nobody who works here"))
                .ifPresent(objection -> checks.refuse("userId", objection));
        checks.done();
        return why;
    }
}
