package org.journeygate.workflow;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** One row per step that a process took; outlives the engine's own instance and feeds timeline, picture and cycle time. */
@Component
public class StepLog {

    /** The steps about a subject, oldest first. */
    public List<Step> of(UUID subject) {
        throw new UnsupportedOperationException();
    }

    /** Where the subject's process stands now: ids of the elements that hold a token; empty once it has ended. */
    public List<String> positions(UUID subject) {
        throw new UnsupportedOperationException();
    }

    /**
     * One step begun.
     *
     * @param element the element's id in the model
     * @param name its name in the model
     */
    public record Step(String process, int version, String element, String type, String name, Instant at) {}
}
