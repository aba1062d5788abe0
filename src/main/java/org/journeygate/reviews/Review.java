package org.journeygate.reviews;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.journeygate.calendars.FiscalQuarter;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.people.UserId;
import org.journeygate.squads.functions.SquadFunction;
import org.jspecify.annotations.Nullable;

/**
 * One quarter's journey review of one portfolio.
 *
 * @param code e.g. {@code QR-2026-0003}
 * @param quarter the quarter looked back at; its last day in the portfolio's zone is the data's cut-off
 * @param rehearsal the portfolio's first: it reminds, but escalates nothing and counts in no rate
 * @param openedBy null: the calendar
 * @param meetingAt when the meeting is, or was to be, as planned now
 * @param meetingSequence raised whenever the meeting is moved, reconvened or cancelled
 * @param cutOffAt when what was to be prepared had to be there: the meeting as it was planned until its hour came
 * @param limitAt until when a meeting without a quorum can be held again
 * @param heldAt when the meeting was held with a quorum, or null
 * @param reason why it was cancelled or last moved, or null
 */
public record Review(
        ReviewId id,
        int version,
        String code,
        PortfolioId portfolio,
        FiscalQuarter quarter,
        boolean rehearsal,
        State state,
        Instant openedAt,
        @Nullable UserId openedBy,
        Instant meetingAt,
        int meetingSequence,
        Instant cutOffAt,
        Instant limitAt,
        @Nullable Instant heldAt,
        Instant closesAt,
        @Nullable Instant closedAt,
        @Nullable Instant cancelledAt,
        @Nullable String reason,
        Set<SquadFunction> required,
        int quorum,
        UserId chair,
        LocalTime meetingTime,
        Offsets offsets) {

    public Review {
        Set<SquadFunction> ordered = EnumSet.noneOf(SquadFunction.class);
        ordered.addAll(required);
        required = Collections.unmodifiableSet(ordered);
    }

    /** Whether it goes on. */
    public boolean isOpen() {
        return state != State.CLOSED && state != State.CANCELLED;
    }

    /** Whether its meeting is still to come. */
    public boolean isBeforeMeeting() {
        return state == State.PREPARING || state == State.CIRCULATED;
    }

    /** How far it is. */
    public enum State {
        PREPARING,
        CIRCULATED,
        MEETING_HELD,
        MINUTES_OUT,
        CLOSED,
        CANCELLED
    }
}
