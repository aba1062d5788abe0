package org.journeygate.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.journeygate.gates.Standing.Contested;
import org.journeygate.gates.Standing.Contested.Reason;
import org.journeygate.gates.Standing.Settled;
import org.journeygate.gates.Standing.Undecided;
import org.journeygate.gates.Tally.Seat;
import org.journeygate.gates.Tally.State;
import org.jspecify.annotations.Nullable;

/** Compares the count with a slow one that tries every cast of the votes still open, written anew from the rules. */
class TallyPropertyUnitTests {

    @Property(tries = 2_000)
    void isSettledExactlyWhereEveryCastOfTheOpenVotesEndsAlike(@ForAll("panels") Tally tally) {
        Set<Standing> ends = new HashSet<>();
        complete(castFirst(tally), new ArrayList<>(), ends);

        assertThat(tally.standing()).isEqualTo(common(ends));
    }

    @Property(tries = 2_000)
    void isNeverUndecidedOnceNoVoteIsOpen(@ForAll("panels") Tally tally) {
        var closed = new Tally(
                tally.rule(),
                tally.tier(),
                tally.seats().stream()
                        .map(seat -> seat.state() == State.OPEN ? as(seat, State.LAPSED, null) : seat)
                        .toList());

        assertThat(closed.standing()).isNotInstanceOf(Undecided.class);
        assertThat(closed.mayClose(Instant.EPOCH, Instant.MAX)).isTrue();
    }

    /** Different ends that all leave the chair the same choice are one; missed quorum is then the certain part. */
    private static Standing common(Set<Standing> ends) {
        if (ends.size() == 1) {
            return ends.iterator().next();
        }
        var everyOutcome = Set.of(Outcome.values());
        return ends.stream()
                        .allMatch(end -> end instanceof Contested contested
                                && contested.among().equals(everyOutcome))
                ? new Contested(Reason.QUORUM, everyOutcome)
                : new Undecided();
    }

    /** The votes already cast come before those still open, as they do in life. */
    private static Tally castFirst(Tally tally) {
        List<Seat> seats = new ArrayList<>(tally.seats());
        seats.sort(Comparator.comparing(seat -> seat.state() == State.OPEN));
        return new Tally(tally.rule(), tally.tier(), seats);
    }

    private static void complete(Tally tally, List<Seat> done, Set<Standing> ends) {
        if (done.size() == tally.seats().size()) {
            ends.add(count(tally.rule(), tally.tier(), done));
            return;
        }
        Seat seat = tally.seats().get(done.size());
        for (Seat cast : casts(seat)) {
            done.add(cast);
            complete(tally, done, ends);
            done.remove(done.size() - 1);
        }
    }

    private static List<Seat> casts(Seat seat) {
        if (seat.state() != State.OPEN) {
            return List.of(seat);
        }
        List<Seat> casts = new ArrayList<>();
        casts.add(as(seat, State.LAPSED, null));
        casts.add(as(seat, State.ABSTAINED, null));
        for (Outcome outcome : Outcome.values()) {
            casts.add(as(seat, State.VOTED, outcome));
        }
        return casts;
    }

    private static Standing count(DecisionRule rule, Tier tier, List<Seat> seats) {
        int inForce = 0;
        int present = 0;
        boolean vetoed = false;
        int[] votes = new int[Outcome.values().length];
        List<String> go = new ArrayList<>();
        List<String> forward = new ArrayList<>();
        EnumSet<Outcome> got = EnumSet.noneOf(Outcome.class);
        for (Seat seat : seats) {
            inForce += seat.state() == State.OUT ? 0 : 1;
            present += seat.state() == State.ABSTAINED ? 1 : 0;
            Outcome outcome = seat.outcome();
            if (outcome == null) {
                continue;
            }
            if (tier == Tier.LIGHT) {
                return new Settled(outcome);
            }
            present++;
            got.add(outcome);
            votes[outcome.ordinal()]++;
            vetoed |= seat.veto() && outcome == Outcome.STOP;
            if (outcome == Outcome.GO) {
                go.add(seat.group());
            }
            if (outcome == Outcome.GO || outcome == Outcome.GO_WITH_CONDITIONS) {
                forward.add(seat.group());
            }
        }
        Set<Outcome> everyOutcome = EnumSet.allOf(Outcome.class);
        if (vetoed) {
            return new Contested(Reason.VETO, everyOutcome);
        }
        if (tier == Tier.FULL && present * 3 < inForce * 2) {
            return new Contested(Reason.QUORUM, everyOutcome);
        }
        if (got.isEmpty()) {
            return new Contested(Reason.NOBODY_VOTED, everyOutcome);
        }
        if (rule.isCarriedBy(go, inForce)) {
            return new Settled(Outcome.GO);
        }
        if (rule.isCarriedBy(forward, inForce)) {
            return new Settled(Outcome.GO_WITH_CONDITIONS);
        }
        List<Outcome> best = new ArrayList<>();
        int most = 1;
        for (Outcome other : List.of(Outcome.PIVOT, Outcome.PAUSE, Outcome.STOP)) {
            int its = votes[other.ordinal()];
            if (its > most) {
                best.clear();
                most = its;
            }
            if (its == most) {
                best.add(other);
            }
        }
        return switch (best.size()) {
            case 0 -> new Contested(Reason.NOTHING_CARRIED, everyOutcome);
            case 1 -> new Settled(best.get(0));
            default -> new Contested(Reason.TIE, got);
        };
    }

    private static Seat as(Seat seat, State state, @Nullable Outcome outcome) {
        return new Seat(seat.id(), seat.group(), seat.veto(), state, outcome);
    }

    @Provide
    Arbitrary<Tally> panels() {
        return Combinators.combine(rules(), tiers(), seats().list().ofMaxSize(5))
                .as((rule, tier, seats) -> new Tally(DecisionRule.parse(rule), tier, seats));
    }

    private static Arbitrary<String> rules() {
        return Arbitraries.of(
                "any",
                "all",
                "majority",
                "two-thirds",
                "at least 2",
                "3 of 5",
                "2 of a and 1 of b or 1 of c",
                "1 of a and 1 of b",
                "2 of a");
    }

    private static Arbitrary<Tier> tiers() {
        return Arbitraries.frequency(Tuple.of(5, Tier.FULL), Tuple.of(1, Tier.LIGHT));
    }

    private static Arbitrary<Seat> seats() {
        Arbitrary<String> groups = Arbitraries.of("a", "a", "b", "c");
        Arbitrary<Boolean> vetoes = Arbitraries.of(false, false, false, true);
        Arbitrary<State> states = Arbitraries.of(
                State.OPEN,
                State.OPEN,
                State.VOTED,
                State.VOTED,
                State.VOTED,
                State.ABSTAINED,
                State.LAPSED,
                State.OUT);
        return Combinators.combine(groups, vetoes, states, Arbitraries.of(Outcome.class))
                .as((group, veto, state, outcome) ->
                        new Seat(UUID.randomUUID(), group, veto, state, state == State.VOTED ? outcome : null));
    }
}
