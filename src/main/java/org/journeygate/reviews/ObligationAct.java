package org.journeygate.reviews;

import java.time.Instant;
import org.journeygate.people.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened with an obligation.
 *
 * @param by null: the clock
 */
public record ObligationAct(
        Kind kind,
        Instant at,
        @Nullable UserId by,
        @Nullable String note) {

    /** What it was. */
    public enum Kind {
        ASKED,
        REMINDED,
        CHASED,
        ESCALATED,
        /** In a rehearsal: the chair would have been asked. */
        WOULD_HAVE_ESCALATED,
        ANSWERED,
        DONE,
        DONE_AFTERWARDS,
        PASSED,
        WAIVED,
        DROPPED,
        MOVED
    }
}
