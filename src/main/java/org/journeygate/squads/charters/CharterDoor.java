package org.journeygate.squads.charters;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.journeygate.inbox.Inbox;
import org.journeygate.people.Actor;
import org.journeygate.people.UserId;
import org.journeygate.workflow.Door;

/** The door through which {@code squad-charter.bpmn} reaches the charters. The subject is the charter's id. */
@Door("charterApproval")
class CharterDoor {

    private final CharterRepository charters;
    private final CharterTurns turns;
    private final CharterVersions versions;
    private final Inbox inbox;

    CharterDoor(CharterRepository charters, CharterTurns turns, CharterVersions versions, Inbox inbox) {
        this.charters = charters;
        this.turns = turns;
        this.versions = versions;
        this.inbox = inbox;
    }

    public String squadLead(String subjectId) {
        return turns.lead(load(subjectId)).value().toString();
    }

    public String sponsor(String subjectId) {
        return turns.sponsor(load(subjectId)).value().toString();
    }

    /** Who may object, one id each. */
    public List<String> heads(String subjectId) {
        return turns.heads(load(subjectId)).stream()
                .map(head -> head.value().toString())
                .toList();
    }

    public Date checkDueAt(String subjectId) {
        return Date.from(turns.checkDueAt(load(subjectId)));
    }

    public Date checkRemindAt(String subjectId) {
        Charter charter = load(subjectId);
        return Date.from(turns.halfTime(charter, turns.checkDueAt(charter)));
    }

    /** The PMO has not checked it in time: it goes on, marked so. */
    public void passUnchecked(String subjectId) {
        Charter charter = lock(subjectId);
        charters.unchecked(charter.id(), true);
        turns.move(charter, Charter.State.OBJECTIONS, CharterAct.Kind.NOT_CHECKED, null, Actor.SYSTEM);
    }

    public Date objectionsDueAt(String subjectId) {
        return Date.from(turns.objectionsDueAt(load(subjectId)));
    }

    public Date objectionsRemindAt(String subjectId) {
        Charter charter = load(subjectId);
        return Date.from(turns.halfTime(charter, turns.objectionsDueAt(charter)));
    }

    public void remindHead(String subjectId, String headId) {
        inbox.remind(UUID.fromString(subjectId), CharterTurns.OBJECT, Map.of("headId", headId));
    }

    /** A head has said nothing in time: that is no objection. */
    public void noteSilence(String subjectId, String headId) {
        turns.noteSilence(lock(subjectId), new UserId(UUID.fromString(headId)));
    }

    /** From now on it is the sponsor's turn. */
    public void putBeforeSponsor(String subjectId) {
        Charter charter = lock(subjectId);
        charters.move(charter, Charter.State.WITH_SPONSOR, turns.now());
        charters.sponsor(charter.id(), turns.sponsor(charter));
    }

    public Date decisionDueAt(String subjectId) {
        return Date.from(turns.decisionDueAt(load(subjectId)));
    }

    public Date decisionRemindAt(String subjectId) {
        Charter charter = load(subjectId);
        return Date.from(turns.halfTime(charter, turns.decisionDueAt(charter)));
    }

    /** The sponsor is late: the PMO is asked to get an answer, or to name another sponsor. */
    public void callPmo(String subjectId) {
        Charter charter = lock(subjectId);
        charters.late(charter.id(), turns.now());
        turns.note(charter, CharterAct.Kind.SPONSOR_LATE, null, null, Actor.SYSTEM);
    }

    public Date pmoDueAt(String subjectId) {
        return Date.from(turns.chaseDueAt(load(subjectId)));
    }

    public Date pmoRemindAt(String subjectId) {
        return Date.from(turns.halfTimeOfPmo(load(subjectId)));
    }

    public Date revisionDueAt(String subjectId) {
        return Date.from(turns.revisionDueAt(load(subjectId)));
    }

    public Date revisionRemindAt(String subjectId) {
        Charter charter = load(subjectId);
        return Date.from(turns.halfTime(charter, turns.revisionDueAt(charter)));
    }

    /** It was returned and not submitted again in time: it is not in the make any more. */
    public void close(String subjectId) {
        turns.move(lock(subjectId), Charter.State.WITHDRAWN, CharterAct.Kind.CLOSED, null, Actor.SYSTEM);
    }

    /** Whether its first day is there. */
    public boolean isValidAlready(String subjectId) {
        return !turns.validAt(load(subjectId)).isAfter(turns.now());
    }

    public Date validAt(String subjectId) {
        return Date.from(turns.validAt(load(subjectId)));
    }

    public void putInForce(String subjectId) {
        versions.enforce(id(subjectId));
    }

    /** When its lead is asked whether to renew it. */
    public Date askAt(String subjectId) {
        return Date.from(turns.askAt(load(subjectId)));
    }

    public Date renewRemindAt(String subjectId) {
        return Date.from(turns.renewRemindAt(load(subjectId)));
    }

    public Date endsAt(String subjectId) {
        return Date.from(turns.endsAt(load(subjectId)));
    }

    public void end(String subjectId) {
        versions.end(id(subjectId));
    }

    /** Whether it ended without a successor. */
    public boolean hasLapsed(String subjectId) {
        return load(subjectId).state() == Charter.State.LAPSED;
    }

    public Date settleDueAt(String subjectId) {
        return Date.from(turns.settleDueAt(load(subjectId)));
    }

    public Date settleRemindAt(String subjectId) {
        Charter charter = load(subjectId);
        return Date.from(turns.halfTime(charter, turns.settleDueAt(charter)));
    }

    /** The sponsor has not said what becomes of a squad without a charter: the PMO is asked. */
    public void passLapseOn(String subjectId) {
        Charter charter = lock(subjectId);
        charters.late(charter.id(), turns.now());
        turns.note(charter, CharterAct.Kind.LAPSE_PASSED_ON, null, null, Actor.SYSTEM);
    }

    public Date handOverDueAt(String subjectId) {
        return Date.from(turns.handOverDueAt(load(subjectId)));
    }

    public Date handOverRemindAt(String subjectId) {
        Charter charter = load(subjectId);
        return Date.from(turns.halfTime(charter, turns.handOverDueAt(charter)));
    }

    public void remind(String subjectId, String kind) {
        inbox.remind(UUID.fromString(subjectId), kind, Map.of());
    }

    public void remindAgain(String subjectId, String kind) {
        inbox.remindAgain(UUID.fromString(subjectId), kind);
    }

    private Charter load(String subjectId) {
        return turns.load(id(subjectId));
    }

    private Charter lock(String subjectId) {
        return turns.lock(id(subjectId));
    }

    private static CharterId id(String subjectId) {
        return new CharterId(UUID.fromString(subjectId));
    }
}
