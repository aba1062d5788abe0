package org.journeygate.reviews.packs;

import java.time.Instant;
import org.journeygate.journeys.JourneyId;
import org.journeygate.people.UserId;
import org.journeygate.reviews.ReviewId;
import org.jspecify.annotations.Nullable;

/**
 * What a member says about a line of a circulated brief.
 *
 * @param journey whose brief it is
 * @param line what it is about
 * @param answer by somebody of the brief, or null
 */
public record PackComment(
        PackCommentId id,
        ReviewId review,
        JourneyId journey,
        BriefLine line,
        Kind kind,
        String text,
        UserId by,
        Instant at,
        @Nullable String answer,
        @Nullable UserId answeredBy,
        @Nullable Instant answeredAt) {

    /** Whether it waits for an answer. */
    public boolean isOpen() {
        return answeredAt == null;
    }

    /** What is said. */
    public enum Kind {
        COMMENT,
        /** Something else that could be done instead. */
        ALTERNATIVE
    }
}
