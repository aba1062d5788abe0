package org.journeygate.gates.confirmations;

import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.journeygate.inbox.Inbox;
import org.journeygate.workflow.Door;

/** The door through which {@code confirmation.bpmn} reaches the confirmations. The subject is the confirmation's id. */
@Door("confirmation")
class ConfirmationDoor {

    private final Confirmations confirmations;
    private final Inbox inbox;

    ConfirmationDoor(Confirmations confirmations, Inbox inbox) {
        this.confirmations = confirmations;
        this.inbox = inbox;
    }

    public String confirmer(String subjectId) {
        return load(subjectId).confirmer().value().toString();
    }

    public Date dueAt(String subjectId) {
        return Date.from(load(subjectId).dueAt());
    }

    /** Half of the two working days. */
    public Date remindAt(String subjectId) {
        return Date.from(confirmations.remindAt(load(subjectId)));
    }

    public void passOn(String subjectId) {
        confirmations.passOn(id(subjectId));
    }

    public Date chaseDueAt(String subjectId) {
        return Date.from(confirmations.chaseDueAt(load(subjectId)));
    }

    public Date chaseRemindAt(String subjectId) {
        return Date.from(confirmations.chaseRemindAt(load(subjectId)));
    }

    public void remind(String subjectId, String kind) {
        inbox.remind(UUID.fromString(subjectId), kind, Map.of());
    }

    public void remindAgain(String subjectId, String kind) {
        inbox.remindAgain(UUID.fromString(subjectId), kind);
    }

    private Confirmation load(String subjectId) {
        return confirmations.get(id(subjectId));
    }

    private static ConfirmationId id(String subjectId) {
        return new ConfirmationId(UUID.fromString(subjectId));
    }
}
