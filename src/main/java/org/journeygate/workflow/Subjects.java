package org.journeygate.workflow;

import java.util.UUID;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** What a process is about: its business key, which expressions read as {@code subjectId}. */
final class Subjects {

    static final String VARIABLE = "subjectId";

    private Subjects() {}

    static UUID of(ExecutionEntity execution) {
        String key = execution.getProcessBusinessKey();
        if (key == null) {
            throw new IllegalStateException("A process without a subject: " + execution.getProcessDefinitionId());
        }
        return UUID.fromString(key);
    }
}
