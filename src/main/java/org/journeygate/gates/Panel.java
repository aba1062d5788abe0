package org.journeygate.gates;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.journeygate.people.UserId;
import org.springframework.data.annotation.Transient;

/** The seats of one request and what they amount to under its decision rule. */
record Panel(GateRequest request, List<Seat> seats) {

    Panel {
        seats = List.copyOf(seats);
    }

    @Transient
    Standing standing() {
        return tally().standing();
    }

    /** Whether the vote may end now: settled and open long enough, or nobody left to hear. */
    boolean mayClose(Instant now) {
        Instant openUntil = request.openUntil();
        return tally().mayClose(now, openUntil == null ? now : openUntil)
                && !(standing() instanceof Standing.Undecided);
    }

    /** The seat that the person holds now, directly or as a called alternate. */
    Optional<Seat> heldBy(UserId person) {
        return seats.stream().filter(seat -> seat.isHeldBy(person)).findFirst();
    }

    Optional<Seat> seat(SeatId id) {
        return seats.stream().filter(seat -> seat.id().equals(id)).findFirst();
    }

    boolean hasVoted(UserId person) {
        return seats.stream().anyMatch(seat -> person.equals(seat.voterId()));
    }

    /** The seats that count: all but those that are out because their holder recused and nobody stood by. */
    List<Seat> inForce() {
        return seats.stream().filter(seat -> seat.state() != Seat.State.OUT).toList();
    }

    boolean hasRecusals() {
        return seats.stream().anyMatch(seat -> seat.recusals() > 0);
    }

    /** Whether the person holds a seat in force, stands by for one, or has voted. */
    boolean knows(UserId person) {
        return inForce().stream()
                .anyMatch(seat -> person.equals(seat.holderId())
                        || person.equals(seat.alternateId())
                        || person.equals(seat.voterId()));
    }

    boolean hasLapsedSeat() {
        return seats.stream().anyMatch(seat -> seat.state() == Seat.State.LAPSED);
    }

    /** The seat that lapsed last. */
    Optional<Seat> lastLapsed() {
        return seats.stream()
                .filter(seat -> seat.state() == Seat.State.LAPSED && seat.lapsedAt() != null)
                .max(Comparator.comparing(seat -> seat.lapsedAt() == null ? Instant.EPOCH : seat.lapsedAt()));
    }

    private Tally tally() {
        Tier tier = request.tier() == null ? Tier.FULL : request.tier();
        return new Tally(
                DecisionRule.parse(String.valueOf(request.rule())),
                tier,
                seats.stream().map(Seat::forTally).toList());
    }
}
