package org.journeygate.initiatives.winddown;

import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.journeygate.inbox.Inbox;
import org.journeygate.workflow.Door;

/** The door through which {@code wind-down.bpmn} reaches the lists. The subject is the list's id. */
@Door("windDown")
class WindDownDoor {

    private final WindDownTurns turns;
    private final Inbox inbox;

    WindDownDoor(WindDownTurns turns, Inbox inbox) {
        this.turns = turns;
        this.inbox = inbox;
    }

    public String responsible(String subjectId) {
        return load(subjectId).responsible().value().toString();
    }

    public Date dueAt(String subjectId) {
        return Date.from(load(subjectId).dueAt());
    }

    /** Half the working time of whoever is responsible now. */
    public Date remindAt(String subjectId) {
        return Date.from(turns.remindAt(load(subjectId)));
    }

    public void passOn(String subjectId) {
        turns.passOn(id(subjectId));
    }

    public Date chaseDueAt(String subjectId) {
        return Date.from(turns.chaseDueAt(load(subjectId)));
    }

    public Date chaseRemindAt(String subjectId) {
        return Date.from(turns.chaseRemindAt(load(subjectId)));
    }

    public void remind(String subjectId, String kind) {
        inbox.remind(UUID.fromString(subjectId), kind, Map.of());
    }

    public void remindAgain(String subjectId, String kind) {
        inbox.remindAgain(UUID.fromString(subjectId), kind);
    }

    private WindDown load(String subjectId) {
        return turns.load(id(subjectId));
    }

    private static WindDownId id(String subjectId) {
        return new WindDownId(UUID.fromString(subjectId));
    }
}
