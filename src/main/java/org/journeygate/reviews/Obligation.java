package org.journeygate.reviews;

import java.time.Instant;
import java.util.Optional;
import org.journeygate.journeys.JourneyId;
import org.journeygate.people.UserId;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody owes a review by a date.
 *
 * @param journey of a brief, else null
 * @param owner whose it is; null: the PMO's
 * @param title one line: the journey's name, the reader's name, or what is to be done
 * @param opensAt when its time comes
 * @param dueAt until when it is on time
 * @param cutOffAt until when it is late rather than missed
 * @param askedAt when its work item was opened
 * @param note what was said when it was done or let go
 * @param state now, or its last one
 * @param settledAt since when its state is the last one, or null
 * @param settledBy who let it go, or null
 */
public record Obligation(
        ObligationId id,
        ReviewId review,
        Kind kind,
        @Nullable JourneyId journey,
        @Nullable UserId owner,
        String title,
        Instant opensAt,
        Instant dueAt,
        Instant cutOffAt,
        @Nullable Instant askedAt,
        @Nullable Instant doneAt,
        @Nullable UserId doneBy,
        @Nullable String note,
        ObligationState state,
        @Nullable Instant settledAt,
        @Nullable UserId settledBy) {

    /** Whether its state is the last one. */
    public boolean isSettled() {
        return settledAt != null;
    }

    /** Whether its date is over and it is still open. */
    public boolean isOverdue(Instant now) {
        return !isSettled() && now.isAfter(dueAt);
    }

    /** Whether the PMO owes it rather than one person. */
    public boolean isPmos() {
        return owner == null;
    }

    /** Path of the page on which it is done, where the review has that code. */
    public String path(String review) {
        String at = "/reviews/" + review;
        return switch (kind) {
            case BRIEF -> at + "/briefs/" + (journey == null ? "" : journey.value());
            case MINUTES -> at + "/meeting";
            case PRE_READ -> at + "/pack";
            case PACK, ACTION -> "/obligations/" + id.value();
            case CIRCULATION, MEETING -> at;
        };
    }

    /** What can be owed to a review. */
    public enum Kind {
        /** The brief of one journey is confirmed by its owner. */
        BRIEF,
        /** The pack is checked by the PMO. */
        PACK,
        /** The pack is circulated by the PMO. */
        CIRCULATION,
        /** A member has read the pack. */
        PRE_READ,
        /** The meeting is held with a quorum. */
        MEETING,
        /** The minutes are out. */
        MINUTES,
        /** What the meeting gave somebody to do is done. */
        ACTION;

        /** What has to be done before it can be. */
        public Optional<Kind> after() {
            return switch (this) {
                case CIRCULATION -> Optional.of(PACK);
                case PRE_READ -> Optional.of(CIRCULATION);
                case MINUTES -> Optional.of(MEETING);
                case BRIEF, PACK, MEETING, ACTION -> Optional.empty();
            };
        }
    }
}
