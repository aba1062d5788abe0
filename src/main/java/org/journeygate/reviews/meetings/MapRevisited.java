package org.journeygate.reviews.meetings;

/** What the meeting found about a journey's map. */
public enum MapRevisited {
    /** The version in force still holds. */
    CONFIRMED,
    /** A new version was published since the quarter began, and the meeting looked at it. */
    NEW_VERSION
}
