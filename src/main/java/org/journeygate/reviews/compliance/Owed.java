package org.journeygate.reviews.compliance;

import java.util.Set;
import org.journeygate.reviews.Obligation;
import org.journeygate.reviews.ObligationState;
import org.journeygate.reviews.Review;
import org.journeygate.squads.SquadId;
import org.jspecify.annotations.Nullable;

/**
 * One obligation as compliance counts it.
 *
 * @param state as it was frozen or stands now, or as somebody restated it last
 * @param restated whether somebody has
 * @param daysLate whole working days between its date and the day it was done, 0 where that was in time; null where it was not done
 * @param squads whose it is too: the journey's, or those whose charter names the owner of an action
 */
public record Owed(
        Obligation obligation,
        Review review,
        ObligationState state,
        boolean restated,
        @Nullable Integer daysLate,
        Set<SquadId> squads) {

    public Owed {
        squads = Set.copyOf(squads);
    }

    /** What it comes to in rates; a rehearsal counts in none. */
    Kept kept() {
        return new Kept(state, restated, review.rehearsal(), daysLate);
    }
}
