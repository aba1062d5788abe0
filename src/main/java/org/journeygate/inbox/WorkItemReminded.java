package org.journeygate.inbox;

/** Half of a work item's time has passed and it is still open: its holders are to be reminded. */
public record WorkItemReminded(WorkItem item) {}
