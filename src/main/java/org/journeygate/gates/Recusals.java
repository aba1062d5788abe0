package org.journeygate.gates;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.journeygate.audit.AuditLog;
import org.journeygate.inbox.Inbox;
import org.journeygate.inbox.WorkItem;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.UserId;
import org.journeygate.shared.Checks;
import org.journeygate.shared.NotPermitted;
import org.journeygate.squads.Squad;
import org.journeygate.workflow.OnceMore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How somebody steps aside from a seat for a conflict of interest. The alternate takes the seat with the time that is left;
 * without one it is out and no longer counted. Who has recused has no further part in the request.
 */
@OnceMore
@Component
public class Recusals {

    /** The longest reason, in characters. */
    public static final int REASON = 2_000;

    private static final String TOLD = "A conflict of interest";

    private final RequestLock locks;
    private final SeatRepository seats;
    private final RecusalRepository recusals;
    private final PanelCourse course;
    private final PanelInHand inHand;
    private final Eligibility eligibility;
    private final People people;
    private final Inbox inbox;
    private final Schedule schedule;
    private final AuditLog audit;

    Recusals(
            RequestLock locks,
            SeatRepository seats,
            RecusalRepository recusals,
            PanelCourse course,
            PanelInHand inHand,
            Eligibility eligibility,
            People people,
            Inbox inbox,
            Schedule schedule,
            AuditLog audit) {
        this.locks = locks;
        this.seats = seats;
        this.recusals = recusals;
        this.course = course;
        this.inHand = inHand;
        this.eligibility = eligibility;
        this.people = people;
        this.inbox = inbox;
        this.schedule = schedule;
        this.audit = audit;
    }

    /**
     * Recuses the person from the open seat that they hold or stand in for; answers who votes now, null where the seat is
     * out. Refused: who holds no seat (NotPermitted); a request that is not in review, a seat that was heard, a stale item
     * (StateMovedOn); no reason, of at most 2 000 characters (InvalidInput).
     *
     * @param reason what the conflict is; PMO and auditors read it, panel and squad do not
     * @param itemVersion the work item's version as the person saw it; null where they cannot have missed anything
     */
    @Transactional
    public @Nullable Person recuse(
            GateRequestId id, @Nullable String reason, @Nullable Integer itemVersion, Actor actor) {
        GateRequest request = locks.lock(id);
        Squad squad = locks.requireUnbound(request, actor);
        Panel panel = course.of(request);
        Seat seat = panel.heldBy(actor.person())
                .orElseThrow(() ->
                        new NotPermitted("no-seat", "You hold no seat on the panel of %s.".formatted(request.code())));
        if (request.status() != GateRequestStatus.IN_REVIEW) {
            throw RequestMovedOn.now(request);
        }
        if (!seat.isOpen()) {
            throw RequestMovedOn.because(
                    request, "This seat has been heard or has lapsed; change your vote to an abstention instead.");
        }
        WorkItem item = inbox.requireTurn(
                course.turnOf(request, seat)
                        .orElseThrow(() -> RequestMovedOn.because(request, "This seat's turn to vote is over.")),
                actor,
                itemVersion);
        var checks = new Checks();
        String why = checks.text("reason", reason, REASON);
        checks.done();

        Optional<Person> successor = successor(request, panel, seat, actor.person());
        UserId next = successor.map(Person::id).orElse(null);
        recusals.insert(new Recusal(id, seat.id(), actor.person(), why, schedule.now()));
        seat.recuse(actor.person(), next);
        seats.update(seat);
        audit.record(actor.did(
                "seat.recused",
                "gate-request",
                id.value(),
                request.code(),
                Map.of(
                        "seat",
                        seat.id().value().toString(),
                        "group",
                        seat.group(),
                        "conflict",
                        why,
                        "successor",
                        next == null ? "" : next.value().toString())));
        if (next == null) {
            inHand.during(panel, squad, () -> inbox.complete(item, actor, Map.of()));
        } else {
            inbox.stepAside(item, actor, next, TOLD);
        }
        return successor.orElse(null);
    }

    /** Who would vote in place of the person: the other holder, or the alternate where they may; empty where nobody would. */
    private Optional<Person> successor(GateRequest request, Panel panel, Seat seat, UserId person) {
        UserId alternate = seat.alternateId();
        if (seat.isCalledAlternate(person)) {
            return find(seat.holderId());
        }
        if (alternate == null) {
            return Optional.empty();
        }
        return find(alternate)
                .filter(found -> seat.alternateCalled()
                        || eligibility.objection(request, panel, found).isEmpty());
    }

    private Optional<Person> find(UserId person) {
        return Optional.ofNullable(people.all(List.of(person)).get(person));
    }
}
