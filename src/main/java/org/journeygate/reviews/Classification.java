package org.journeygate.reviews;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tells the state of an obligation from its dates alone.
 *
 * @param opensAt when its time comes
 * @param cutOffAt the meeting; for minutes and actions the closing of the review
 * @param waits whether something has to be done before it
 * @param freedAt when that was done, or null while it is not
 */
record Classification(
        Instant opensAt,
        Instant dueAt,
        Instant cutOffAt,
        boolean waits,
        @Nullable Instant freedAt) {

    /** The last state where it was done at that instant before it was settled. */
    ObligationState done(Instant at) {
        if (!at.isAfter(dueAt)) {
            return ObligationState.ON_TIME;
        }
        return at.isBefore(cutOffAt) ? ObligationState.LATE : ObligationState.MISSED;
    }

    /** The last state where it was not done until the cut-off: whoever could not begin by its date has not missed it. */
    ObligationState undone() {
        return wasFreedInTime() ? ObligationState.MISSED : ObligationState.BLOCKED;
    }

    /** Where it stands while it is neither done nor waived: what is freed early can be done early. */
    ObligationState at(Instant now) {
        if (!now.isBefore(cutOffAt)) {
            return undone();
        }
        if (freedAt != null) {
            return ObligationState.OPEN;
        }
        if (now.isBefore(opensAt)) {
            return ObligationState.NOT_DUE;
        }
        return waits ? ObligationState.BLOCKED : ObligationState.OPEN;
    }

    private boolean wasFreedInTime() {
        return !waits || freedAt != null && !freedAt.isAfter(dueAt);
    }
}
