package org.journeygate.gates;

/** What became of the PMO's completeness check. */
enum Completeness {
    /** Not due, or not done yet. */
    OPEN,
    /** Found complete. */
    ACCEPTED,
    /** Returned once. */
    RETURNED,
    /** Nobody looked in time; it passed. */
    NOT_CHECKED
}
