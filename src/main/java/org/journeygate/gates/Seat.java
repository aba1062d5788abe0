package org.journeygate.gates;

import java.time.Instant;
import org.journeygate.people.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One place on the panel of one gate request. Its holder votes; from the deadline on the alternate may as well and the first
 * vote counts; two working days later it lapses. A vote on evidence that has changed since opens it again.
 */
@Table("seat")
class Seat {

    /** Where a seat stands. */
    enum State {
        OPEN,
        VOTED,
        ABSTAINED,
        LAPSED,
        OUT
    }

    @Id
    private final SeatId id;

    @Version
    private @Nullable Integer version;

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

    @PersistenceCreator
    Seat(SeatId id, GateRequestId gateRequestId, int number, String panelGroup, boolean veto, UserId holderId) {
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
