package org.journeygate.gates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.journeygate.people.UserId;
import org.journeygate.shared.Sql;
import org.jspecify.annotations.Nullable;

/**
 * One place on the panel of one gate request. Its holder votes; from the deadline on the alternate may as well and the first
 * vote counts; two working days later it lapses. A vote on evidence that has changed since opens it again.
 */
class Seat {

    /** Where a seat stands. */
    enum State {
        OPEN,
        VOTED,
        ABSTAINED,
        LAPSED,
        OUT
    }

    /** The columns that {@link #present} fills, in its order. */
    static final List<String> COLUMNS = List.of(
            "holder_id",
            "alternate_id",
            "state",
            "outcome",
            "voter_id",
            "remind_at",
            "due_at",
            "lapse_at",
            "alternate_called",
            "lapsed_at",
            "asked",
            "clock_stopped_at",
            "replaced_id",
            "votes_cast",
            "recusals");

    private final SeatId id;

    private int version;

    private final GateRequestId gateRequestId;
    private final int number;
    private final String panelGroup;
    private final boolean veto;
    private UserId holderId;
    private @Nullable UserId alternateId;
    private State state = State.OPEN;
    private @Nullable Outcome outcome;
    private @Nullable UserId voterId;
    private @Nullable Instant remindAt;
    private @Nullable Instant dueAt;
    private @Nullable Instant lapseAt;
    private boolean alternateCalled;
    private @Nullable Instant lapsedAt;
    private boolean asked;
    private @Nullable Instant clockStoppedAt;
    private @Nullable UserId replacedId;
    private int votesCast;
    private int recusals;

    private Seat(SeatId id, GateRequestId gateRequestId, int number, String panelGroup, boolean veto, UserId holderId) {
        this.id = id;
        this.gateRequestId = gateRequestId;
        this.number = number;
        this.panelGroup = panelGroup;
        this.veto = veto;
        this.holderId = holderId;
    }

    static Seat of(GateRequestId request, int number, ChosenPanel.Place place) {
        var seat = new Seat(SeatId.next(), request, number, place.group(), place.veto(), place.holder());
        seat.alternateId = place.alternate();
        return seat;
    }

    /** The seat as it was stored. */
    static Seat of(ResultSet row) throws SQLException {
        var seat = new Seat(
                new SeatId(Sql.uuid(row, "id")),
                new GateRequestId(Sql.uuid(row, "gate_request_id")),
                row.getInt("number"),
                row.getString("panel_group"),
                row.getBoolean("veto"),
                new UserId(Sql.uuid(row, "holder_id")));
        String outcome = row.getString("outcome");
        seat.version = row.getInt("version");
        seat.alternateId = person(row, "alternate_id");
        seat.state = State.valueOf(row.getString("state"));
        seat.outcome = outcome == null ? null : Outcome.valueOf(outcome);
        seat.voterId = person(row, "voter_id");
        seat.remindAt = Sql.instantOrNull(row, "remind_at");
        seat.dueAt = Sql.instantOrNull(row, "due_at");
        seat.lapseAt = Sql.instantOrNull(row, "lapse_at");
        seat.alternateCalled = row.getBoolean("alternate_called");
        seat.lapsedAt = Sql.instantOrNull(row, "lapsed_at");
        seat.asked = row.getBoolean("asked");
        seat.clockStoppedAt = Sql.instantOrNull(row, "clock_stopped_at");
        seat.replacedId = person(row, "replaced_id");
        seat.votesCast = row.getInt("votes_cast");
        seat.recusals = row.getInt("recusals");
        return seat;
    }

    private static @Nullable UserId person(ResultSet row, String column) throws SQLException {
        UUID id = Sql.uuidOrNull(row, column);
        return id == null ? null : new UserId(id);
    }

    /** What may have changed since it was stored. */
    List<@Nullable Object> present() {
        return Sql.values(
                holderId,
                alternateId,
                state,
                outcome,
                voterId,
                remindAt,
                dueAt,
                lapseAt,
                alternateCalled,
                lapsedAt,
                asked,
                clockStoppedAt,
                replacedId,
                votesCast,
                recusals);
    }

    int version() {
        return version;
    }

    void stored() {
        version++;
    }

    /** Whether the person may act on this seat now. */
    boolean isHeldBy(UserId person) {
        return state != State.OUT && (person.equals(holderId) || isCalledAlternate(person));
    }

    boolean isCalledAlternate(UserId person) {
        return alternateCalled && person.equals(alternateId);
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    boolean hasVoted() {
        return state == State.VOTED || state == State.ABSTAINED;
    }

    void schedule(Instant remindAt, Instant dueAt, Instant lapseAt) {
        this.remindAt = remindAt;
        this.dueAt = dueAt;
        this.lapseAt = lapseAt;
    }

    /** Takes a vote; null is an abstention. */
    void hear(UserId voter, @Nullable Outcome vote) {
        state = vote == null ? State.ABSTAINED : State.VOTED;
        outcome = vote;
        voterId = voter;
        votesCast++;
    }

    void reopen() {
        state = State.OPEN;
        outcome = null;
        voterId = null;
    }

    void callAlternate() {
        alternateCalled = true;
    }

    void lapse(Instant now) {
        state = State.LAPSED;
        lapsedAt = now;
    }

    void replace(UserId newHolder) {
        replacedId = holderId;
        holderId = newHolder;
        alternateId = null;
        alternateCalled = false;
        lapsedAt = null;
        reopen();
    }

    /** The seat follows its item: whoever held it or stood by passes the place on. */
    void handOver(UserId from, UserId to) {
        if (from.equals(alternateId)) {
            alternateId = to;
            return;
        }
        if (!from.equals(holderId)) {
            return;
        }
        if (to.equals(alternateId)) {
            alternateId = null;
        }
        replacedId = holderId;
        holderId = to;
    }

    /** The person steps aside: the successor takes the seat, the holder keeps it without the alternate, or it is out. */
    void recuse(UserId person, @Nullable UserId successor) {
        recusals++;
        boolean byHolder = person.equals(holderId);
        alternateId = null;
        alternateCalled = false;
        if (!byHolder) {
            return;
        }
        if (successor == null) {
            state = State.OUT;
            return;
        }
        replacedId = holderId;
        holderId = successor;
    }

    void stopClock(Instant now) {
        asked = true;
        clockStoppedAt = now;
    }

    void resumeClock() {
        clockStoppedAt = null;
    }

    Tally.Seat forTally() {
        return new Tally.Seat(id.value(), panelGroup, veto, Tally.State.valueOf(state.name()), outcome);
    }

    SeatId id() {
        return id;
    }

    GateRequestId gateRequestId() {
        return gateRequestId;
    }

    int number() {
        return number;
    }

    String group() {
        return panelGroup;
    }

    boolean veto() {
        return veto;
    }

    UserId holderId() {
        return holderId;
    }

    @Nullable
    UserId alternateId() {
        return alternateId;
    }

    State state() {
        return state;
    }

    @Nullable
    Outcome outcome() {
        return outcome;
    }

    @Nullable
    UserId voterId() {
        return voterId;
    }

    @Nullable
    Instant remindAt() {
        return remindAt;
    }

    @Nullable
    Instant dueAt() {
        return dueAt;
    }

    @Nullable
    Instant lapseAt() {
        return lapseAt;
    }

    boolean alternateCalled() {
        return alternateCalled;
    }

    @Nullable
    Instant lapsedAt() {
        return lapsedAt;
    }

    boolean asked() {
        return asked;
    }

    @Nullable
    Instant clockStoppedAt() {
        return clockStoppedAt;
    }

    @Nullable
    UserId replacedId() {
        return replacedId;
    }

    int votesCast() {
        return votesCast;
    }

    int recusals() {
        return recusals;
    }
}
