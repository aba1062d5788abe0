package org.journeygate.inbox;

import org.journeygate.workflow.TaskOpened;

/** Says, for the tasks of one process, what a work item tells its reader; each process's own module provides one. */
public interface Describer {

    /** The key of the process whose tasks this describes, e.g. {@code stageGate}. */
    String process();

    /** The words for a task just opened. Called within the transaction that opened it. */
    Description describe(TaskOpened task);

    /**
     * The words of a work item; each text is one line and shown as typed.
     *
     * @param minutes estimate of the time it takes
     * @param link path of the page where it is done; {@code {item}} in it is replaced by the item's id
     */
    record Description(Subject subject, String title, String detail, String from, int minutes, String link) {}
}
