package org.journeygate.reviews.briefs;

import java.time.Instant;
import org.journeygate.journeys.JourneyId;
import org.journeygate.people.UserId;
import org.journeygate.reviews.Obligation;
import org.journeygate.reviews.ReviewId;
import org.jspecify.annotations.Nullable;

/**
 * The brief of one journey for one review. It is made from the record and completed by its people, confirmed by the journey's
 * owner, opened again if need be, and frozen when the pack is circulated.
 *
 * @param version counts what was typed, confirmed and opened again
 * @param owed what its owner owes the review
 * @param content as made from the record now, or as it was when it was confirmed or frozen
 * @param sha256 of the content
 * @param confirmedBy who stands by the content; null where nobody does
 * @param frozenAt when it was circulated, or null
 */
public record Brief(
        ReviewId review,
        JourneyId journey,
        int version,
        Obligation owed,
        Typed typed,
        BriefContent content,
        String sha256,
        @Nullable Instant confirmedAt,
        @Nullable UserId confirmedBy,
        @Nullable Instant frozenAt,
        Stamp stamp) {

    /** Whether somebody stands by it. */
    public boolean isConfirmed() {
        return confirmedAt != null;
    }

    /** Whether it was circulated. */
    public boolean isFrozen() {
        return frozenAt != null;
    }

    /** Where it stands. */
    public State state() {
        return State.of(confirmedAt, frozenAt);
    }

    /** How far it is. */
    public enum State {
        DRAFT,
        CONFIRMED,
        CIRCULATED;

        static State of(@Nullable Instant confirmedAt, @Nullable Instant frozenAt) {
            if (frozenAt != null) {
                return CIRCULATED;
            }
            return confirmedAt == null ? DRAFT : CONFIRMED;
        }
    }

    /**
     * A brief in a list.
     *
     * @param owed what its owner owes the review
     */
    public record Line(
            JourneyId journey,
            Obligation owed,
            State state,
            int version,
            @Nullable String sha256,
            @Nullable Instant confirmedAt,
            @Nullable UserId confirmedBy,
            @Nullable Instant frozenAt) {}
}
