package org.journeygate.reviews.web;

import java.time.Instant;
import java.util.UUID;
import org.journeygate.people.UserId;
import org.journeygate.reviews.Obligation;
import org.journeygate.reviews.ObligationState;
import org.jspecify.annotations.Nullable;

/** Something owed to a review as JSON. */
record ObligationJson(
        UUID id,
        UUID reviewId,
        Obligation.Kind kind,
        @Nullable UUID journeyId,
        @Nullable UUID ownerId,
        String title,
        Instant opensAt,
        Instant dueAt,
        Instant cutOffAt,
        @Nullable Instant doneAt,
        @Nullable UUID doneById,
        @Nullable String note,
        ObligationState status,
        @Nullable Instant settledAt,
        @Nullable UUID settledById) {

    static ObligationJson of(Obligation owed) {
        return new ObligationJson(
                owed.id().value(),
                owed.review().value(),
                owed.kind(),
                owed.journey() == null ? null : owed.journey().value(),
                id(owed.owner()),
                owed.title(),
                owed.opensAt(),
                owed.dueAt(),
                owed.cutOffAt(),
                owed.doneAt(),
                id(owed.doneBy()),
                owed.note(),
                owed.state(),
                owed.settledAt(),
                id(owed.settledBy()));
    }

    private static @Nullable UUID id(@Nullable UserId person) {
        return person == null ? null : person.value();
    }
}
