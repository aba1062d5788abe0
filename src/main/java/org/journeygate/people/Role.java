package org.journeygate.people;

/** What a person may do in general; what they may do to one object also depends on their relation to it. */
public enum Role {
    /** May raise bets and gate requests for the squads that they lead. */
    SQUAD_LEAD,
    /** May hold seats, chair and decide. */
    EXECUTIVE,
    /** Keeps the cadence: completeness checks, ladders' ends, gate models, imports. */
    PMO,
    /** Reads everything, changes nothing, verifies the log. */
    AUDITOR,
    /** Users, sign-on, calendars, processes, mail outbox; decides nothing. */
    ADMINISTRATOR
}
