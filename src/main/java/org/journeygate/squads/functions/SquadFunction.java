package org.journeygate.squads.functions;

/** What somebody in a squad does there. */
public enum SquadFunction {
    PRODUCT,
    DESIGN,
    ENGINEERING,
    DATA,
    CUSTOMER_SUCCESS,
    MARKETING,
    OPERATIONS
}
