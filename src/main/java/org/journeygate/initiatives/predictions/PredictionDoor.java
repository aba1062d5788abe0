package org.journeygate.initiatives.predictions;

import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.journeygate.inbox.Inbox;
import org.journeygate.people.UserId;
import org.journeygate.workflow.Door;
import org.jspecify.annotations.Nullable;

/** The door through which {@code prediction-verdict.bpmn} reaches the predictions. The subject is the prediction's id. */
@Door("prediction")
class PredictionDoor {

    private final PredictionTurns turns;
    private final Inbox inbox;

    PredictionDoor(PredictionTurns turns, Inbox inbox) {
        this.turns = turns;
        this.inbox = inbox;
    }

    /** When the readings of the promised day are in. */
    public Date measureAt(String subjectId) {
        return Date.from(load(subjectId).measureAt());
    }

    public void readMetric(String subjectId) {
        turns.measure(id(subjectId));
    }

    public String squadLead(String subjectId) {
        return turns.lead(load(subjectId)).value().toString();
    }

    public Date commentDueAt(String subjectId) {
        return Date.from(turns.commentDueAt(load(subjectId)));
    }

    /** Half the working time for the comment. */
    public Date commentRemindAt(String subjectId) {
        return Date.from(turns.commentRemindAt(load(subjectId)));
    }

    public void passUncommented(String subjectId) {
        turns.passUncommented(id(subjectId));
    }

    public void chooseJudge(String subjectId) {
        turns.chooseJudge(id(subjectId));
    }

    /** Whether an executive who did not vote for it was found. */
    public boolean isJudgeFound(String subjectId) {
        return load(subjectId).judge() != null;
    }

    public @Nullable String judge(String subjectId) {
        UserId judge = load(subjectId).judge();
        return judge == null ? null : judge.value().toString();
    }

    public Date judgeDueAt(String subjectId) {
        return Date.from(turns.judgeDueAt(load(subjectId)));
    }

    public Date judgeRemindAt(String subjectId) {
        return Date.from(turns.judgeRemindAt(load(subjectId)));
    }

    public void passOn(String subjectId) {
        turns.passOn(id(subjectId));
    }

    public Date pmoDueAt(String subjectId) {
        return Date.from(turns.pmoDueAt(load(subjectId)));
    }

    public Date pmoRemindAt(String subjectId) {
        return Date.from(turns.pmoRemindAt(load(subjectId)));
    }

    public void remind(String subjectId, String kind) {
        inbox.remind(UUID.fromString(subjectId), kind, Map.of());
    }

    public void remindAgain(String subjectId, String kind) {
        inbox.remindAgain(UUID.fromString(subjectId), kind);
    }

    private Prediction load(String subjectId) {
        return turns.load(id(subjectId));
    }

    private static PredictionId id(String subjectId) {
        return new PredictionId(UUID.fromString(subjectId));
    }
}
