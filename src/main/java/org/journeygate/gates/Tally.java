package org.journeygate.gates;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.journeygate.gates.Standing.Contested;
import org.journeygate.gates.Standing.Contested.Reason;
import org.journeygate.gates.Standing.Settled;
import org.journeygate.gates.Standing.Undecided;
import org.jspecify.annotations.Nullable;

/**
 * Counts a panel's votes. In a full panel the order is: veto, quorum, forward, the other outcomes, tie; in a light one the
 * first vote that is not an abstention decides, whatever its outcome. Where the rule leaves it to the chair, every seat is
 * heard or lapses first.
 *
 * @param seats all seats of the panel; in a light one in the order in which they voted
 */
record Tally(DecisionRule rule, Tier tier, List<Tally.Seat> seats) {

    private static final Set<Outcome> NOT_FORWARD = EnumSet.of(Outcome.PIVOT, Outcome.PAUSE, Outcome.STOP);

    Tally {
        seats = List.copyOf(seats);
    }

    /**
     * What the votes amount to. Settled means that no cast of the open votes (any outcome, an abstention, a lapse) can
     * change the result; once no vote is open, the result is never undecided.
     */
    Standing standing() {
        return tier == Tier.LIGHT ? firstVote() : panel();
    }

    /**
     * Whether the vote may end now. A full panel stays open until {@code openUntil} and until no seat with a veto is still
     * to vote, unless no seat at all is; a light one has no such time.
     */
    boolean mayClose(Instant now, Instant openUntil) {
        boolean longEnough = !now.isBefore(openUntil) && !vetoIsOpen();
        return tier == Tier.LIGHT || longEnough || open().isEmpty();
    }

    private Standing firstVote() {
        List<Outcome> votes = votes();
        if (!votes.isEmpty()) {
            return new Settled(votes.get(0));
        }
        return open().isEmpty() ? Contested.amongAll(Reason.NOBODY_VOTED) : new Undecided();
    }

    private Standing panel() {
        int open = open().size();
        if (rule.isForTheChair()) {
            return open == 0 ? Contested.amongAll(Reason.CHAIR) : new Undecided();
        }
        if (seats.stream().anyMatch(seat -> seat.veto() && seat.outcome() == Outcome.STOP)) {
            return Contested.amongAll(Reason.VETO);
        }
        if (!Quorum.isMet(present() + open, inForce())) {
            return Contested.amongAll(Reason.QUORUM);
        }
        if (vetoIsOpen() || !Quorum.isMet(present(), inForce())) {
            return new Undecided();
        }
        return carries(forwardWithoutConditions()) ? new Settled(Outcome.GO) : unlessUnconditional();
    }

    private Standing unlessUnconditional() {
        boolean mayStillCarryAlone = carries(with(forwardWithoutConditions(), open()));
        if (carries(forward())) {
            return mayStillCarryAlone ? new Undecided() : new Settled(Outcome.GO_WITH_CONDITIONS);
        }
        return carries(with(forward(), open())) ? new Undecided() : others();
    }

    private Standing others() {
        List<Outcome> byVotes = NOT_FORWARD.stream()
                .sorted((one, other) -> Long.compare(votesFor(other), votesFor(one)))
                .toList();
        long lead = votesFor(byVotes.get(0)) - votesFor(byVotes.get(1));
        if (lead > open().size()) {
            return new Settled(byVotes.get(0));
        }
        if (!open().isEmpty()) {
            return new Undecided();
        }
        List<Outcome> votes = votes();
        if (votes.isEmpty()) {
            return Contested.amongAll(Reason.NOBODY_VOTED);
        }
        return votesFor(byVotes.get(0)) == 0
                ? Contested.amongAll(Reason.NOTHING_CARRIED)
                : new Contested(Reason.TIE, EnumSet.copyOf(votes));
    }

    private boolean carries(List<Seat> forward) {
        return rule.isCarriedBy(forward.stream().map(Seat::group).toList(), inForce());
    }

    private int inForce() {
        return (int) seats.stream().filter(seat -> seat.state() != State.OUT).count();
    }

    private int present() {
        return (int) seats.stream()
                .filter(seat -> seat.state() == State.VOTED || seat.state() == State.ABSTAINED)
                .count();
    }

    private List<Seat> open() {
        return seats.stream().filter(seat -> seat.state() == State.OPEN).toList();
    }

    private boolean vetoIsOpen() {
        return open().stream().anyMatch(Seat::veto);
    }

    private List<Seat> forwardWithoutConditions() {
        return seats.stream().filter(seat -> seat.outcome() == Outcome.GO).toList();
    }

    private List<Seat> forward() {
        return seats.stream()
                .filter(seat -> seat.outcome() != null && seat.outcome().isForward())
                .toList();
    }

    private List<Outcome> votes() {
        return seats.stream().map(Seat::outcome).filter(Objects::nonNull).toList();
    }

    private long votesFor(Outcome outcome) {
        return seats.stream().filter(seat -> seat.outcome() == outcome).count();
    }

    private static List<Seat> with(List<Seat> some, List<Seat> more) {
        List<Seat> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    /** Where one seat stands. */
    enum State {
        /** Its vote is awaited. */
        OPEN,
        /** It voted for an outcome. */
        VOTED,
        /** It was there and chose nothing: counts for the quorum only. */
        ABSTAINED,
        /** Its time ran out: still counted as a seat, not as a voter. */
        LAPSED,
        /** No longer in force: its holder recused and it has no alternate. */
        OUT
    }

    /**
     * One seat and what it voted.
     *
     * @param group the part of the company that it speaks for
     * @param veto whether its STOP sends the decision to the chair
     * @param outcome its vote; there if and only if it voted
     */
    record Seat(
            UUID id,
            String group,
            boolean veto,
            State state,
            @Nullable Outcome outcome) {

        Seat {
            if ((state == State.VOTED) != (outcome != null)) {
                throw new IllegalArgumentException("Seat %s is %s with outcome %s".formatted(id, state, outcome));
            }
        }
    }
}
