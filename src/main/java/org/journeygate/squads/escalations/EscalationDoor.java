package org.journeygate.squads.escalations;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.journeygate.inbox.Inbox;
import org.journeygate.people.Role;
import org.journeygate.people.UserId;
import org.journeygate.workflow.Door;
import org.jspecify.annotations.Nullable;

/** The door through which {@code escalation.bpmn} reaches the escalations. The subject is the escalation's id. */
@Door("escalation")
class EscalationDoor {

    private final EscalationTurns turns;
    private final Inbox inbox;

    EscalationDoor(EscalationTurns turns, Inbox inbox) {
        this.turns = turns;
        this.inbox = inbox;
    }

    public void askNext(String subjectId) {
        turns.askNext(id(subjectId));
    }

    /** Whether somebody stands behind who is asked, so that it goes on when they are late. */
    public boolean isOnPath(String subjectId) {
        return turns.isOnPath(load(subjectId));
    }

    public @Nullable String asked(String subjectId) {
        UserId asked = turns.current(load(subjectId)).asked();
        return asked == null ? null : asked.value().toString();
    }

    /** The PMO, where a step in the middle of a path leads to it; nobody else is asked as a group. */
    public List<String> group(String subjectId) {
        return turns.current(load(subjectId)).isToPmo() ? List.of(Role.PMO.name()) : List.of();
    }

    /** The number of the step that is asked. */
    public String step(String subjectId) {
        return String.valueOf(turns.current(load(subjectId)).number());
    }

    public Date dueAt(String subjectId) {
        return Date.from(turns.dueAt(load(subjectId)));
    }

    /** Half of the step's working time. */
    public Date remindAt(String subjectId) {
        return Date.from(turns.remindAt(load(subjectId)));
    }

    public void noteLate(String subjectId) {
        turns.noteLate(id(subjectId));
    }

    public String lead(String subjectId) {
        return turns.lead(load(subjectId)).value().toString();
    }

    public Date judgeDueAt(String subjectId) {
        return Date.from(turns.judgeDueAt(load(subjectId)));
    }

    public Date judgeRemindAt(String subjectId) {
        return Date.from(turns.judgeRemindAt(load(subjectId)));
    }

    public void closeUnjudged(String subjectId) {
        turns.closeUnjudged(id(subjectId));
    }

    public void remind(String subjectId, String kind) {
        inbox.remind(UUID.fromString(subjectId), kind, Map.of());
    }

    public void remindAgain(String subjectId, String kind) {
        inbox.remindAgain(UUID.fromString(subjectId), kind);
    }

    private Escalation load(String subjectId) {
        return turns.load(id(subjectId));
    }

    private static EscalationId id(String subjectId) {
        return new EscalationId(UUID.fromString(subjectId));
    }
}
