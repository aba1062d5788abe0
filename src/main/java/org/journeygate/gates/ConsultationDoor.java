package org.journeygate.gates;

import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.journeygate.gates.sideeffects.Consultation;
import org.journeygate.gates.sideeffects.ConsultationId;
import org.journeygate.inbox.Inbox;
import org.journeygate.people.UserId;
import org.journeygate.workflow.Door;
import org.jspecify.annotations.Nullable;

/** The door through which {@code consultation.bpmn} reaches the consultations. The subject is the consultation's id. */
@Door("consultation")
class ConsultationDoor {

    private final ConsultationTurns turns;
    private final Inbox inbox;

    ConsultationDoor(ConsultationTurns turns, Inbox inbox) {
        this.turns = turns;
        this.inbox = inbox;
    }

    /** Whether there is an owner who can be asked. */
    public boolean isWithOwner(String subjectId) {
        return turns.load(id(subjectId)).state() == Consultation.State.WITH_OWNER;
    }

    public @Nullable String owner(String subjectId) {
        UserId asked = turns.load(id(subjectId)).asked();
        return asked == null ? null : asked.value().toString();
    }

    /** When the turn of whoever has it is over. */
    public Date dueAt(String subjectId) {
        return Date.from(turns.dueAt(id(subjectId)));
    }

    /** Half the working time of that turn. */
    public Date remindAt(String subjectId) {
        return Date.from(turns.remindAt(id(subjectId)));
    }

    public void passOn(String subjectId) {
        turns.passOn(id(subjectId));
    }

    public void endUnanswered(String subjectId) {
        turns.endUnanswered(id(subjectId));
    }

    public void remind(String subjectId, String kind) {
        inbox.remind(UUID.fromString(subjectId), kind, Map.of());
    }

    private static ConsultationId id(String subjectId) {
        return new ConsultationId(UUID.fromString(subjectId));
    }
}
