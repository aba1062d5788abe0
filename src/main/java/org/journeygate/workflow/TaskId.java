package org.journeygate.workflow;

/** Names one open human task of the engine; kept by the inbox, shown to nobody. */
public record TaskId(String value) {}
