package org.journeygate.reviews;

import java.time.Instant;
import org.journeygate.journeys.JourneyId;
import org.journeygate.people.UserId;
import org.jspecify.annotations.Nullable;

/** What is to be owed to a review, before its dates are known. */
record Draft(Obligation.Kind kind, String title) {

    /** As a review owes it by its schedule. */
    Obligation of(Review review, @Nullable JourneyId journey, @Nullable UserId owner, Schedule schedule) {
        Dates dates = Dates.of(kind, review.openedAt(), schedule);
        return of(review, journey, owner, dates);
    }

    /** As a review owes it by those dates. */
    Obligation of(Review review, @Nullable JourneyId journey, @Nullable UserId owner, Dates dates) {
        return new Obligation(
                ObligationId.next(),
                review.id(),
                kind,
                journey,
                owner,
                title,
                dates.opensAt(),
                dates.dueAt(),
                dates.cutOffAt(),
                null,
                null,
                null,
                null,
                ObligationState.NOT_DUE,
                null,
                null);
    }

    /** When an obligation's time comes, until when it is on time, and until when it is late. */
    record Dates(Instant opensAt, Instant dueAt, Instant cutOffAt) {

        static Dates of(Obligation.Kind kind, Instant opened, Schedule schedule) {
            return switch (kind) {
                case BRIEF -> new Dates(opened, schedule.briefsDueAt(), schedule.meetingAt());
                case PACK -> new Dates(schedule.briefsDueAt(), schedule.packDueAt(), schedule.meetingAt());
                case CIRCULATION ->
                    new Dates(schedule.briefsDueAt(), schedule.circulationDueAt(), schedule.meetingAt());
                case PRE_READ -> new Dates(schedule.circulationDueAt(), schedule.readingDueAt(), schedule.meetingAt());
                case MEETING -> new Dates(schedule.meetingAt(), schedule.meetingDueAt(), schedule.limitAt());
                case MINUTES -> new Dates(schedule.meetingAt(), schedule.minutesDueAt(), schedule.closesAt());
                case ACTION -> throw new IllegalArgumentException("An action has a date of its own");
            };
        }
    }
}
