package org.journeygate.workflow.models;

/** Which doors there are and what they offer. */
public interface KnownDoors {

    /** Whether a door has that name. */
    boolean has(String door);

    /** Whether that door has exactly one method of that name with so many arguments. */
    boolean offers(String door, String method, int arguments);
}
