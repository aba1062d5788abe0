package org.journeygate.gates.samples;

import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.journeygate.inbox.Inbox;
import org.journeygate.workflow.Door;

/** The door through which {@code charter-sample.bpmn} reaches the sample. The subject is the sample's id. */
@Door("charterSample")
class CharterSampleDoor {

    private final CharterSamples samples;
    private final Inbox inbox;

    CharterSampleDoor(CharterSamples samples, Inbox inbox) {
        this.samples = samples;
        this.inbox = inbox;
    }

    public Date dueAt(String subjectId) {
        return Date.from(load(subjectId).dueAt());
    }

    /** Half of the working time until then. */
    public Date remindAt(String subjectId) {
        return Date.from(samples.remindAt(load(subjectId)));
    }

    /** When the PMO is reminded again. */
    public Date againAt(String subjectId) {
        return Date.from(samples.againAt(load(subjectId)));
    }

    public void remind(String subjectId, String kind) {
        inbox.remind(UUID.fromString(subjectId), kind, Map.of());
    }

    public void remindAgain(String subjectId, String kind) {
        inbox.remindAgain(UUID.fromString(subjectId), kind);
    }

    private CharterSample load(String subjectId) {
        return samples.get(new CharterSampleId(UUID.fromString(subjectId)));
    }
}
