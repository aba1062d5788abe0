package org.journeygate.gates;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.journeygate.audit.AuditLog;
import org.journeygate.inbox.Inbox;
import org.journeygate.inbox.WorkItem;
import org.journeygate.people.Actor;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.Refusal;
import org.journeygate.squads.Squad;
import org.journeygate.workflow.OnceMore;
import org.journeygate.workflow.Processes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How a seat is heard: votes, abstentions, and votes changed until the request is decided. */
@OnceMore
@Component
public class Votes {

    static final String KIND = "vote";

    private final RequestLock locks;
    private final SeatRepository seats;
    private final VoteRepository votes;
    private final BallotCheck check;
    private final PanelInHand inHand;
    private final Inbox inbox;
    private final Processes processes;
    private final Schedule schedule;
    private final AuditLog audit;
    private final GateFigures figures;

    Votes(
            RequestLock locks,
            SeatRepository seats,
            VoteRepository votes,
            BallotCheck check,
            PanelInHand inHand,
            Inbox inbox,
            Processes processes,
            Schedule schedule,
            AuditLog audit,
            GateFigures figures) {
        this.locks = locks;
        this.seats = seats;
        this.votes = votes;
        this.check = check;
        this.inHand = inHand;
        this.inbox = inbox;
        this.processes = processes;
        this.schedule = schedule;
        this.audit = audit;
        this.figures = figures;
    }

    /**
     * Casts a vote for the seat that the person holds, or replaces the one they cast before. The first vote of a seat closes
     * its work item; where it settles the request, the decision is taken in the same transaction.
     *
     * <p>Refused: author, squad, sponsor and who holds no seat (NotPermitted); a request that is not in review, a seat that
     * its other holder has voted, a stale item (StateMovedOn); stale evidence (Outdated); content (InvalidInput).
     */
    @Transactional
    public CastVote cast(GateRequestId id, Ballot ballot, Actor actor) {
        GateRequest request = locks.lock(id);
        Squad squad = locks.requireUnbound(request, actor);
        Panel panel = new Panel(request, seats.of(id));
        Seat seat = seatOf(panel, ballot, actor);
        if (request.status() != GateRequestStatus.IN_REVIEW) {
            throw RequestMovedOn.now(request);
        }
        if (seat.hasVoted() && !actor.is(seat.voterId())) {
            throw RequestMovedOn.because(request, "The seat's other holder has voted already; the first vote counts.");
        }
        if (seat.state() == Seat.State.LAPSED) {
            throw RequestMovedOn.because(request, "The seat has lapsed; the panel goes on without it.");
        }
        RequestLock.requireSeen(request, ballot.seenRevision());
        BallotCheck.Content content = check.check(request, ballot);

        boolean first = seat.isOpen();
        WorkItem item = first ? turn(request, seat, ballot, actor) : null;
        if (!first) {
            requireSeenAnswer(request, ballot);
        }
        Instant now = schedule.now();
        Vote vote = new Vote(
                VoteId.next(),
                id,
                seat.id(),
                seat.votesCast() + 1,
                actor.person(),
                seat.holderId(),
                ballot.outcome(),
                content.reason(),
                ballot.weighedMost(),
                ballot.scores(),
                content.conditions(),
                request.evidenceRevision(),
                now);
        votes.insert(vote);
        seat.hear(actor.person(), ballot.outcome());
        seats.update(seat);
        figures.voted(first);
        audit.record(actor.did(
                first ? "vote.cast" : "vote.changed",
                "gate-request",
                id.value(),
                request.code(),
                Map.of(
                        "seat",
                        seat.id().value().toString(),
                        "seal",
                        vote.seal(),
                        "revision",
                        vote.evidenceRevision())));
        if (item != null) {
            inHand.during(panel, squad, () -> inbox.complete(item, actor, Map.of()));
        } else if (panel.mayClose(now)) {
            inHand.during(panel, squad, () -> processes.tell(id.value(), PanelCourse.CLOSED, Map.of()));
        }
        return new CastVote(
                vote.id(),
                seat.id(),
                vote.word(),
                item == null ? null : item.id(),
                item == null ? null : item.version() + 1,
                request.status());
    }

    private Seat seatOf(Panel panel, Ballot ballot, Actor actor) {
        return panel.heldBy(actor.person())
                .or(() -> panel.seats().stream()
                        .filter(seat -> actor.is(seat.voterId()))
                        .findFirst())
                .orElseThrow(() -> noSeat(panel, ballot, actor));
    }

    /** Who still has the work item of a seat before them that they have just handed over is late, not an intruder. */
    private static Refusal noSeat(Panel panel, Ballot ballot, Actor actor) {
        GateRequest request = panel.request();
        return ballot.item() != null && panel.seats().stream().anyMatch(seat -> actor.is(seat.replacedId()))
                ? RequestMovedOn.because(request, "Your seat on its panel is another's now.")
                : new NotPermitted("no-seat", "You hold no seat on the panel of %s.".formatted(request.code()));
    }

    private WorkItem turn(GateRequest request, Seat seat, Ballot ballot, Actor actor) {
        List<WorkItem> open = inbox.openAbout(request.id().value());
        WorkItem item = open.stream()
                .filter(candidate -> candidate.kind().equals(KIND)
                        && seat.id()
                                .value()
                                .toString()
                                .equals(candidate.values().get("seatId")))
                .findFirst()
                .orElseThrow(() -> RequestMovedOn.because(request, "This seat's turn to vote is over."));
        if (ballot.item() != null && !ballot.item().equals(item.id())) {
            throw RequestMovedOn.because(request, "That work item is over; vote on the one that is open now.");
        }
        return inbox.requireTurn(item, actor, ballot.itemVersion());
    }

    /** A vote that names a version of its work item again is a change only when it shows that the first answer was seen. */
    private void requireSeenAnswer(GateRequest request, Ballot ballot) {
        if (ballot.item() != null
                && ballot.itemVersion() != null
                && ballot.itemVersion() != inbox.get(ballot.item()).version()) {
            throw RequestMovedOn.because(
                    request,
                    "You have voted already. To change your vote, leave the work item out or send the version that the answer to your vote returned.");
        }
    }

    /**
     * The answer to a vote.
     *
     * @param item the work item that it closed, null for a changed vote
     * @param itemVersion the item's version now
     * @param status where the request stands now
     */
    public record CastVote(
            VoteId vote,
            SeatId seat,
            String outcome,
            org.journeygate.inbox.@Nullable WorkItemId item,
            @Nullable Integer itemVersion,
            GateRequestStatus status) {}
}
