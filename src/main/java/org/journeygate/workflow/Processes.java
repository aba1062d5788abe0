package org.journeygate.workflow;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What the application tells a process. Every method joins the caller's transaction and fails with it; values are plain
 * (text, boolean, whole or decimal number, instant) and never an expression. Whoever calls holds the lock on the subject's row.
 */
@Component
public class Processes {

    /** Starts the newest version of a process about a subject. */
    public void start(String process, UUID subject, Map<String, ?> values) {
        throw new UnsupportedOperationException();
    }

    /** Tells the subject's running process that something has happened; refused where it does not wait for it. */
    public void tell(UUID subject, String message, Map<String, ?> values) {
        throw new UnsupportedOperationException();
    }

    /** Completes a human task with routing values for the gateway behind it. */
    public void complete(TaskId task, Map<String, ?> values) {
        throw new UnsupportedOperationException();
    }

    /**
     * Opens one more instance of a multi-instance sub-process that is still running, e.g. a seat whose vote went stale.
     *
     * @param multiInstance the sub-process's element id
     * @param values the local values of the new instance, e.g. the seat
     */
    public void openAgain(UUID subject, String multiInstance, Map<String, ?> values) {
        throw new UnsupportedOperationException();
    }

    /** Stops the timers of the scope in which {@code name} has {@code value}, e.g. one seat's, until {@link #resumeClock}. */
    public void stopClock(UUID subject, String name, String value) {
        throw new UnsupportedOperationException();
    }

    /** Runs the stopped timers again, each at the instant its model now computes. */
    public void resumeClock(UUID subject, String name, String value) {
        throw new UnsupportedOperationException();
    }

    /** Whether a process about the subject is still running. */
    public boolean isRunning(UUID subject) {
        throw new UnsupportedOperationException();
    }
}
