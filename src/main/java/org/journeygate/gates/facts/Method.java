package org.journeygate.gates.facts;

/** How research was done. */
public enum Method {
    /** Customers were asked, one by one. */
    INTERVIEWS,
    /** Customers answered the same questions. */
    SURVEY,
    /** Customers were watched at a task. */
    USABILITY_TEST,
    /** Customers were watched where they live and work. */
    FIELD_STUDY,
    /** Customers wrote down over days what they did. */
    DIARY_STUDY,
    /** What others published was read. */
    DESK_RESEARCH
}
