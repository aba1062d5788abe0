package org.journeygate.workflow;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A process has reached a human task; published in the transaction that got it there.
 *
 * @param process the process's key, e.g. {@code stageGate}
 * @param element the task's id in the model, e.g. {@code userTask_vote}
 * @param subject the business key: the id of what the process is about
 * @param values plain routing values local to the task's scope, e.g. {@code seatId}
 * @param name the task's name in the model, in plain words
 * @param holder the person it is assigned to, or null
 * @param group the candidate group, a {@code Role} name, or null
 * @param dueAt the deadline that the model states
 */
public record TaskOpened(
        TaskId task,
        String process,
        String element,
        UUID subject,
        Map<String, String> values,
        String name,
        @Nullable UUID holder,
        @Nullable String group,
        Instant dueAt) {

    /** What is to be done, e.g. {@code vote}. */
    public String kind() {
        return element.replaceFirst("^userTask_", "");
    }
}
