package org.journeygate.reviews.meetings;

/** How a member took part. */
public enum Presence {
    PRESENT,
    ABSENT,
    /** Somebody else came for them and speaks for their function. */
    STAND_IN
}
