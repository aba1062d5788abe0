package org.journeygate.reviews.briefs;

import java.time.Instant;
import org.journeygate.journeys.JourneyId;
import org.journeygate.people.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A brief as it lies in the database; version 0 and nothing else where nobody has touched it.
 *
 * @param frozenAsDraft whether nobody had confirmed it when it was frozen
 */
record StoredBrief(
        JourneyId journey,
        int version,
        Typed typed,
        @Nullable String content,
        @Nullable String sha256,
        @Nullable Instant confirmedAt,
        @Nullable UserId confirmedBy,
        @Nullable Instant frozenAt,
        boolean frozenAsDraft) {

    static StoredBrief untouched(JourneyId journey) {
        return new StoredBrief(journey, 0, Typed.NOTHING, null, null, null, null, null, false);
    }

    Brief.State state() {
        return Brief.State.of(confirmedAt, frozenAt);
    }
}
