package org.journeygate.reviews.compliance;

import org.journeygate.reviews.ObligationState;
import org.jspecify.annotations.Nullable;

/**
 * How one obligation was kept.
 *
 * @param rehearsal whether it was owed to a rehearsal, which counts in no rate
 * @param daysLate whole working days after its date; null where it was not done
 */
record Kept(
        ObligationState state,
        boolean restated,
        boolean rehearsal,
        @Nullable Integer daysLate) {

    boolean counts() {
        return !rehearsal && state.counts();
    }
}
