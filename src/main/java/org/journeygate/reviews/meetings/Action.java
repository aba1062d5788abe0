package org.journeygate.reviews.meetings;

import java.time.Instant;
import java.time.LocalDate;
import org.journeygate.journeys.JourneyId;
import org.journeygate.people.UserId;
import org.journeygate.reviews.ObligationId;
import org.journeygate.reviews.ReviewId;
import org.jspecify.annotations.Nullable;

/**
 * What the meeting gave somebody to do.
 *
 * @param number counts those of the review from 1
 * @param journey that it is about, or null
 * @param dueOn a working day; it is due at 17:00 in the portfolio's zone
 * @param obligation what it became when the minutes came out, or null before
 */
public record Action(
        ActionId id,
        int version,
        ReviewId review,
        int number,
        @Nullable JourneyId journey,
        UserId owner,
        String title,
        LocalDate dueOn,
        @Nullable ObligationId obligation,
        Instant recordedAt,
        UserId recordedBy) {}
