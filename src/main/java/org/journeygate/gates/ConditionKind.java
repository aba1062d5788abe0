package org.journeygate.gates;

/** When a condition is owed. */
public enum ConditionKind {
    /** Before the next step is taken or the money spent. */
    BEFORE,
    /** Alongside or after the next step. */
    AFTER
}
