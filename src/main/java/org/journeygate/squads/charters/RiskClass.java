package org.journeygate.squads.charters;

/** How risky a decision may at most be for a squad to take it by itself. */
public enum RiskClass {
    LOW,
    MEDIUM,
    HIGH
}
