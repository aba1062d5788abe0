package org.journeygate.reviews.compliance.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.journeygate.journeys.JourneyId;
import org.journeygate.people.UserId;
import org.journeygate.reviews.Obligation;
import org.journeygate.reviews.ObligationState;
import org.journeygate.reviews.Review;
import org.journeygate.reviews.compliance.ComplianceRecord;
import org.journeygate.reviews.compliance.Owed;
import org.journeygate.reviews.compliance.Restatement;
import org.jspecify.annotations.Nullable;

/**
 * The record of one review as programs read it.
 *
 * @param frozen null while the review has not closed
 */
record RecordJson(
        UUID reviewId,
        String code,
        String quarter,
        boolean rehearsal,
        Review.State state,
        List<Line> obligations,
        @Nullable Frozen frozen,
        List<Correction> restatements) {

    static RecordJson of(
            Review review, List<Owed> owed, @Nullable ComplianceRecord frozen, List<Restatement> restatements) {
        return new RecordJson(
                review.id().value(),
                review.code(),
                review.quarter().label(),
                review.rehearsal(),
                review.state(),
                owed.stream().map(Line::of).toList(),
                frozen == null ? null : new Frozen(frozen.hash(), frozen.isIntact(), frozen.frozenAt()),
                restatements.stream().map(Correction::of).toList());
    }

    /**
     * The frozen record.
     *
     * @param intact whether the hash, counted again now, is the same
     */
    record Frozen(String sha256, boolean intact, Instant at) {}

    /** One obligation as it stands now, restatements included. */
    record Line(
            UUID id,
            Obligation.Kind kind,
            String title,
            @Nullable UUID journeyId,
            @Nullable UUID ownerId,
            Instant dueAt,
            @Nullable Instant doneAt,
            @Nullable Integer workingDaysLate,
            ObligationState state,
            boolean restated,
            List<UUID> squadIds) {

        static Line of(Owed owed) {
            Obligation one = owed.obligation();
            JourneyId journey = one.journey();
            UserId owner = one.owner();
            return new Line(
                    one.id().value(),
                    one.kind(),
                    one.title(),
                    journey == null ? null : journey.value(),
                    owner == null ? null : owner.value(),
                    one.dueAt(),
                    one.doneAt(),
                    owed.daysLate(),
                    owed.state(),
                    owed.restated(),
                    owed.squads().stream().map(squad -> squad.value()).sorted().toList());
        }
    }

    /** A correction to the frozen record. */
    record Correction(
            int number,
            UUID obligationId,
            ObligationState from,
            ObligationState to,
            String reason,
            UUID by,
            Instant at) {

        static Correction of(Restatement one) {
            return new Correction(
                    one.number(),
                    one.obligation().value(),
                    one.from(),
                    one.to(),
                    one.reason(),
                    one.by().value(),
                    one.at());
        }
    }
}
