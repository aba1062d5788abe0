package org.journeygate.reviews.briefs;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands below a brief about its confirmation.
 *
 * @param by name of who confirmed it, or null
 * @param on the day on which that was, in the portfolio's zone, or null
 */
public record Stamp(
        Kind kind, @Nullable String by, @Nullable LocalDate on) {

    /** Where it stands. */
    public enum Kind {
        /** May still change. */
        DRAFT,
        CONFIRMED,
        /** Circulated as it was made from the record, because its owner had not confirmed it. */
        UNCONFIRMED
    }
}
