package org.journeygate.gates;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Counts the votes of a panel afresh, from its rows. */
public final class Recount {

    private final Tally tally;

    public Recount(String rule, String tier, List<Heard> seats) {
        tally = new Tally(
                DecisionRule.parse(rule),
                Tier.valueOf(tier),
                seats.stream()
                        .map(seat -> new Tally.Seat(
                                seat.id(),
                                seat.group(),
                                seat.veto(),
                                Tally.State.valueOf(seat.state()),
                                seat.outcome() == null ? null : Outcome.valueOf(seat.outcome())))
                        .toList());
    }

    /** The outcome that the votes settle, or what else they amount to. */
    public String settled() {
        return tally.standing() instanceof Standing.Settled settled
                ? settled.outcome().name()
                : tally.standing().toString();
    }

    /** Whether the panel has nothing left to wait for. */
    public boolean isOver(Instant now, Instant openUntil) {
        return tally.mayClose(now, openUntil) && !(tally.standing() instanceof Standing.Undecided);
    }

    /** A seat as its row says. */
    public record Heard(
            UUID id,
            String group,
            boolean veto,
            String state,
            @Nullable String outcome) {}
}
