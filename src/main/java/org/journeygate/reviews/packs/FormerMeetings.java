package org.journeygate.reviews.packs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.journeygate.reviews.Review;

/** Meetings that were held before, for a pack that repeats what they decided. */
public interface FormerMeetings {

    /** The last meeting of the portfolio before that review whose minutes are out. A few statements. */
    Optional<Held> before(Review review);

    /**
     * A meeting that was held.
     *
     * @param code of its review
     * @param quarter of its review, as people write it
     * @param decided about each journey, by name
     */
    record Held(String code, String quarter, Instant at, List<PackContent.Said> decided) {

        public Held {
            decided = List.copyOf(decided);
        }
    }
}
