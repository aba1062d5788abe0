package org.journeygate.workflow;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the application of human tasks, within the transaction in which they open and end. */
@Component
class TaskEvents {

    private final ApplicationEventPublisher events;

    TaskEvents(ApplicationEventPublisher events) {
        this.events = events;
    }

    void opened(DelegateTask task) {
        ExecutionEntity execution = ((TaskEntity) task).getExecution();
        events.publishEvent(new TaskOpened(
                new TaskId(task.getId()),
                execution.getProcessDefinition().getKey(),
                task.getTaskDefinitionKey(),
                Subjects.of(execution),
                localValues(execution),
                String.valueOf(task.getName()).replaceAll("\\s+", " ").strip(),
                holder(task),
                task.getCandidates().stream()
                        .map(candidate -> candidate.getGroupId())
                        .filter(group -> group != null)
                        .findFirst()
                        .orElse(null),
                dueAt(task)));
    }

    void ended(DelegateTask task, boolean completed) {
        ExecutionEntity execution = ((TaskEntity) task).getExecution();
        events.publishEvent(new TaskEnded(
                new TaskId(task.getId()),
                execution.getProcessDefinition().getKey(),
                Subjects.of(execution),
                completed));
    }

    private static @Nullable UUID holder(DelegateTask task) {
        return task.getAssignee() == null ? null : UUID.fromString(task.getAssignee());
    }

    private static Instant dueAt(DelegateTask task) {
        if (task.getDueDate() == null) {
            throw new IllegalStateException("The human task " + task.getTaskDefinitionKey() + " got no deadline");
        }
        return task.getDueDate().toInstant();
    }

    /** Text that is local to the scopes around the task, the nearest first, up to but without the process itself. */
    private static Map<String, String> localValues(ExecutionEntity task) {
        Map<String, String> values = new HashMap<>();
        ExecutionEntity scope = task;
        while (scope != null && !scope.isProcessInstanceExecution()) {
            for (Map.Entry<String, Object> local : scope.getVariablesLocal().entrySet()) {
                if (local.getValue() instanceof String text) {
                    values.putIfAbsent(local.getKey(), text);
                }
            }
            scope = scope.getParent();
        }
        return Map.copyOf(values);
    }
}
