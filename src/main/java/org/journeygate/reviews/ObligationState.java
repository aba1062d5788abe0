package org.journeygate.reviews;

/** Where an obligation stands; worse ones come later in the order of {@link #gravity}. */
public enum ObligationState {
    /** Its time has come and is not over, or is over while it can still be done. */
    OPEN(2),
    /** Done by its date. */
    ON_TIME(1),
    /** Done after its date, but before the meeting; minutes and actions before the review closed. */
    LATE(4),
    /** Not done by then, also where it was done afterwards. */
    MISSED(5),
    /** Somebody else has let it go, with a reason. */
    WAIVED(0),
    /** Its time has not come, or the review was cancelled. */
    NOT_DUE(-1),
    /** It could not be done in time, since something before it was not done. */
    BLOCKED(3);

    private final int gravity;

    ObligationState(int gravity) {
        this.gravity = gravity;
    }

    /** How bad it is, for the worst of several: missed, late, blocked, open, on time, waived, not due. */
    public int gravity() {
        return gravity;
    }

    /** Whether it was owed in the end and counts in rates: kept on time, late or missed. */
    public boolean counts() {
        return this == ON_TIME || this == LATE || this == MISSED;
    }
}
