package org.journeygate.inbox;

/** A work item has come into being. */
public record WorkItemOpened(WorkItem item) {}
