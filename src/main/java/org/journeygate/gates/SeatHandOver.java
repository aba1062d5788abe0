package org.journeygate.gates;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.journeygate.inbox.HandOverRule;
import org.journeygate.inbox.WorkItem;
import org.journeygate.inbox.WorkItemHandedOver;
import org.journeygate.people.Person;
import org.journeygate.people.Role;
import org.journeygate.people.UserId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a hand-over means to a gate: who may receive a seat or a decision, and that seat and decider follow the item. */
@Component
class SeatHandOver implements HandOverRule {

    private final RequestLock locks;
    private final GateRequestRepository requests;
    private final SeatRepository seats;
    private final PanelCourse course;
    private final RecusalRepository recusals;

    SeatHandOver(
            RequestLock locks,
            GateRequestRepository requests,
            SeatRepository seats,
            PanelCourse course,
            RecusalRepository recusals) {
        this.recusals = recusals;
        this.locks = locks;
        this.requests = requests;
        this.seats = seats;
        this.course = course;
    }

    @Override
    public void lock(WorkItem item) {
        if (item.subject().type().equals("gate-request")) {
            locks.lock(new GateRequestId(item.subject().id()));
        }
    }

    @Override
    public Optional<String> objection(WorkItem item, Person receiver) {
        if (!item.subject().type().equals("gate-request") || !isForExecutives(item) && !isForTheLead(item)) {
            return Optional.empty();
        }
        GateRequest request =
                requests.findById(new GateRequestId(item.subject().id())).orElseThrow();
        if (isForTheLead(item)) {
            return receiver.is(Role.SQUAD_LEAD)
                            && receiver.id().equals(locks.squadOf(request).lead())
                    ? Optional.empty()
                    : Optional.of(receiver.name() + " does not lead the squad, and only its lead can do this");
        }
        Panel panel = course.of(request);
        if (!RequestLock.mayDecide(receiver.roles())) {
            return Optional.of(receiver.name()
                    + " is no executive, or is PMO, administrator or auditor as well: choose somebody else");
        }
        if (locks.isBound(request, receiver.id())) {
            return Optional.of(receiver.name() + " belongs to the squad or sponsors it: choose somebody else");
        }
        if (panel.hasVoted(receiver.id())) {
            return Optional.of(receiver.name() + " has voted on it: choose somebody else");
        }
        if (recusals.persons(request.id()).contains(receiver.id())) {
            return Optional.of(receiver.name() + " has recused from it: choose somebody else");
        }
        boolean holdsAnother = panel.seats().stream()
                .anyMatch(seat -> seat.isHeldBy(receiver.id())
                        && !seat.id().value().toString().equals(item.values().get("seatId")));
        return holdsAnother || receiver.id().equals(request.chairId())
                ? Optional.of(receiver.name() + " has another place on this panel: choose somebody else")
                : Optional.empty();
    }

    @EventListener
    void follow(WorkItemHandedOver event) {
        WorkItem item = event.item();
        if (!item.subject().type().equals("gate-request") || !isForExecutives(item)) {
            return;
        }
        List<UserId> added = item.holders().stream()
                .filter(holder -> !event.formerHolders().contains(holder))
                .toList();
        List<UserId> removed = event.formerHolders().stream()
                .filter(holder -> !item.holders().contains(holder))
                .toList();
        if (added.size() != 1 || removed.size() != 1) {
            return;
        }
        GateRequest request = locks.lock(new GateRequestId(item.subject().id()));
        if (item.kind().equals(Votes.KIND)) {
            Seat seat = course.seat(
                    new SeatId(UUID.fromString(String.valueOf(item.values().get("seatId")))));
            seat.handOver(removed.get(0), added.get(0));
            seats.update(seat);
        } else if (ChairDecisions.KINDS.contains(item.kind())) {
            request.handDecisionTo(added.get(0));
            requests.save(request);
        }
    }

    private static boolean isForTheLead(WorkItem item) {
        return item.kind().equals(Questions.KIND)
                || item.kind().equals(Submissions.COMPLETE)
                || item.kind().equals(Reworks.SUBMIT);
    }

    private static boolean isForExecutives(WorkItem item) {
        return item.kind().equals(Votes.KIND)
                || item.kind().equals(ChairDecisions.CONCUR)
                || ChairDecisions.KINDS.contains(item.kind());
    }
}
