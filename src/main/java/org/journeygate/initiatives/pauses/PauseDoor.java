package org.journeygate.initiatives.pauses;

import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.journeygate.inbox.Inbox;
import org.journeygate.workflow.Door;

/** The door through which {@code pause.bpmn} reaches the pauses. The subject is the pause's id. */
@Door("betPause")
class PauseDoor {

    private final PauseTurns turns;
    private final Inbox inbox;

    PauseDoor(PauseTurns turns, Inbox inbox) {
        this.turns = turns;
        this.inbox = inbox;
    }

    public String squadLead(String subjectId) {
        return turns.lead(load(subjectId)).value().toString();
    }

    public Date recordDueAt(String subjectId) {
        return Date.from(load(subjectId).recordDueAt());
    }

    /** Half the working time for the record. */
    public Date recordRemindAt(String subjectId) {
        return Date.from(turns.recordRemindAt(load(subjectId)));
    }

    public void passRecordOn(String subjectId) {
        turns.passRecordOn(id(subjectId));
    }

    public Date chaseDueAt(String subjectId) {
        return Date.from(turns.chaseDueAt(load(subjectId)));
    }

    public Date chaseRemindAt(String subjectId) {
        return Date.from(turns.chaseRemindAt(load(subjectId)));
    }

    /** When the squad lead is asked whether to resume. */
    public Date askAt(String subjectId) {
        return Date.from(load(subjectId).askAt());
    }

    /** Half the working time from then to the end of the pause. */
    public Date answerRemindAt(String subjectId) {
        return Date.from(turns.answerRemindAt(load(subjectId)));
    }

    public Date endsAt(String subjectId) {
        return Date.from(load(subjectId).endsAt());
    }

    /** Whether a request to resume has been submitted and not taken back. */
    public boolean isResuming(String subjectId) {
        return load(subjectId).stage() == Pause.Stage.RESUMING;
    }

    /** Whether its last day is over. */
    public boolean isOver(String subjectId) {
        return turns.isOver(load(subjectId));
    }

    public void runOut(String subjectId) {
        turns.runOut(id(subjectId));
    }

    public void remind(String subjectId, String kind) {
        inbox.remind(UUID.fromString(subjectId), kind, Map.of());
    }

    public void remindAgain(String subjectId, String kind) {
        inbox.remindAgain(UUID.fromString(subjectId), kind);
    }

    private Pause load(String subjectId) {
        return turns.load(id(subjectId));
    }

    private static PauseId id(String subjectId) {
        return new PauseId(UUID.fromString(subjectId));
    }
}
