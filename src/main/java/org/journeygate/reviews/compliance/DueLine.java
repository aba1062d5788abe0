package org.journeygate.reviews.compliance;

import org.journeygate.reviews.Obligation;
import org.journeygate.reviews.ObligationState;
import org.journeygate.reviews.Review;

/**
 * One thing that is due today or overdue and still open.
 *
 * @param portfolio the name of the review's
 * @param daysLate whole working days since its date; 0 where it is due today
 */
public record DueLine(Obligation obligation, Review review, String portfolio, int daysLate) {

    /** Whether it cannot be done, since something before it is not done. */
    public boolean isBlocked() {
        return obligation.state() == ObligationState.BLOCKED;
    }
}
