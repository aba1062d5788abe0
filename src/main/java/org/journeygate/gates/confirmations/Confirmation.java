package org.journeygate.gates.confirmations;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.people.UserId;
import org.journeygate.squads.SquadId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody outside the squad was asked to confirm about the bet of a gate request.
 *
 * @param request the gate request
 * @param cost what is to be confirmed: all that the bet asks for; null for reversibility
 * @param confirmer who was asked
 * @param lateAt when the PMO was told that it is late, or null
 * @param answeredBy who confirmed, denied or gave it up, or null
 */
public record Confirmation(
        ConfirmationId id,
        UUID request,
        String requestCode,
        Kind kind,
        PortfolioId portfolio,
        SquadId squad,
        String squadName,
        String betCode,
        String title,
        @Nullable BigDecimal cost,
        String currency,
        UserId confirmer,
        UserId askedBy,
        Instant askedAt,
        Instant dueAt,
        @Nullable Instant lateAt,
        State state,
        @Nullable UserId answeredBy,
        @Nullable Instant answeredAt,
        @Nullable String reason) {

    /** Whether it still waits for an answer. */
    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** Whether it confirms the bet as it stands: a cost that has changed since is not confirmed, nor is what is no longer said to be reversible. */
    public boolean covers(@Nullable BigDecimal presentCost, boolean reversible) {
        return state == State.CONFIRMED && stillMeant(presentCost, reversible);
    }

    /** Whether the bet still says what was asked about. */
    public boolean stillMeant(@Nullable BigDecimal presentCost, boolean reversible) {
        return kind == Kind.COST ? cost != null && presentCost != null && cost.compareTo(presentCost) == 0 : reversible;
    }

    /**
     * Whether the last answer of that kind confirms the bet as it stands: who has confirmed it and is asked again may take it back.
     *
     * @param asked all that was asked about one request, the oldest first
     */
    public static boolean isGiven(
            List<Confirmation> asked, Kind kind, @Nullable BigDecimal presentCost, boolean reversible) {
        return asked.stream()
                .filter(one -> one.kind == kind && (one.state == State.CONFIRMED || one.state == State.DENIED))
                .reduce((former, later) -> later)
                .filter(last -> last.covers(presentCost, reversible))
                .isPresent();
    }

    /** What is confirmed. */
    public enum Kind {
        /** By finance: what the bet costs. */
        COST,
        /** By engineering: that it can be undone. */
        REVERSIBILITY
    }

    /** How it stands. */
    public enum State {
        OPEN,
        CONFIRMED,
        DENIED,
        /** The PMO could get no answer. */
        GIVEN_UP,
        /** Nobody needs it any more. */
        OVER
    }
}
