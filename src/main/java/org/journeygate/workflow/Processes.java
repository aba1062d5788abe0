package org.journeygate.workflow;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.journeygate.shared.Refusal;
import org.journeygate.shared.StateMovedOn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the application tells a process. Every method joins the caller's transaction and fails with it; values are plain
 * (text, boolean, whole or decimal number, instant) and never an expression. Whoever calls holds the lock on the subject's row.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Processes {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final StoppedClocks clocks;

    Processes(ProcessEngine engine) {
        this.runtime = engine.getRuntimeService();
        this.tasks = engine.getTaskService();
        this.clocks = new StoppedClocks(engine);
    }

    /** Starts the newest version of a process about a subject, which its expressions read as {@code subjectId}. */
    public void start(String process, UUID subject, Map<String, ?> values) {
        Map<String, Object> variables = new HashMap<>(PlainValues.variables(values));
        variables.put(Subjects.VARIABLE, subject.toString());
        refusing(() -> runtime.startProcessInstanceByKey(process, subject.toString(), variables));
    }

    /** Tells the subject's running process that something has happened; refused where it does not wait for it. */
    public void tell(UUID subject, String message, Map<String, ?> values) {
        var news = runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(subject.toString())
                .setVariablesToTriggeredScope(PlainValues.variables(values));
        try {
            refusing(news::correlate);
        } catch (MismatchingMessageCorrelationException nobodyWaits) {
            throw movedOn();
        }
    }

    /** Completes a human task with routing values for the gateway behind it. */
    public void complete(TaskId task, Map<String, ?> values) {
        try {
            refusing(() -> tasks.complete(task.value(), PlainValues.variables(values)));
        } catch (NullValueException gone) {
            if (tasks.createTaskQuery().taskId(task.value()).count() > 0) {
                throw gone;
            }
            throw movedOn();
        }
    }

    /**
     * Opens one more instance of a multi-instance sub-process that is still running, e.g. a seat whose vote went stale.
     *
     * @param multiInstance the sub-process's element id
     * @param values the local values of the new instance, e.g. the seat
     */
    public void openAgain(UUID subject, String multiInstance, Map<String, ?> values) {
        var again = runtime.createProcessInstanceModification(instance(subject).getId())
                .startBeforeActivity(multiInstance);
        PlainValues.variables(values).forEach(again::setVariableLocal);
        refusing(again::execute);
    }

    /** Stops the timers of the scope in which {@code name} has {@code value}, e.g. one seat's, until {@link #resumeClock}. */
    public void stopClock(UUID subject, String name, String value) {
        clocks.stop(instance(subject), name, value);
    }

    /** Runs the stopped timers again, each at the instant its model now computes. */
    public void resumeClock(UUID subject, String name, String value) {
        clocks.resume(instance(subject), name, value);
    }

    /** Every timer of the subject's process goes off at the instant that its model now computes; nothing where none is running. */
    public void redate(UUID subject) {
        ProcessInstance running = find(subject);
        if (running != null) {
            clocks.redate(running);
        }
    }

    /** Whether a process about the subject is still running. */
    @Transactional(readOnly = true)
    public boolean isRunning(UUID subject) {
        return find(subject) != null;
    }

    /** What a door refuses comes out as that refusal, not wrapped by the engine. */
    private static void refusing(Runnable act) {
        try {
            act.run();
        } catch (ProcessEngineException failed) {
            for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
                if (cause instanceof Refusal refusal) {
                    throw refusal;
                }
            }
            throw failed;
        }
    }

    private ProcessInstance instance(UUID subject) {
        ProcessInstance found = find(subject);
        if (found == null) {
            throw movedOn();
        }
        return found;
    }

    private @Nullable ProcessInstance find(UUID subject) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(subject.toString())
                .singleResult();
    }

    private static StateMovedOn movedOn() {
        return new StateMovedOn(
                "process-moved-on", "This has moved on in the meantime. Open it again to see where it stands.");
    }
}
