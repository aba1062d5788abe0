package org.journeygate.workflow;

import java.util.UUID;

/**
 * A human task is over; published in the same transaction.
 *
 * @param process the process's key, e.g. {@code stageGate}
 * @param completed true where somebody did it, false where the process took it back (deadline, withdrawal, panel closed)
 */
public record TaskEnded(TaskId task, String process, UUID subject, boolean completed) {}
