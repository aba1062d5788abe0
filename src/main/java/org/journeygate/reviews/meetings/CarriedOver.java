package org.journeygate.reviews.meetings;

import java.time.LocalDate;
import org.journeygate.journeys.JourneyId;
import org.journeygate.people.UserId;
import org.jspecify.annotations.Nullable;

/**
 * One line that the meeting has to deal with because it was left from before.
 *
 * @param journey whose journey it concerns, or null for none
 * @param code what it is about, e.g. {@code BT-2026-0004}
 * @param title one line, as people wrote it
 * @param since the day since which it is open or by which it was due
 * @param owner who is to see to it, or null where the record names nobody
 * @param link path of the page that has more about it
 */
public record CarriedOver(
        Kind kind,
        @Nullable JourneyId journey,
        String code,
        String title,
        LocalDate since,
        @Nullable UserId owner,
        String link) {

    /** Why something is carried over; in the order in which it is dealt with. */
    public enum Kind {
        /** An action of an earlier review that is not done. */
        ACTION,
        /** A condition of a bet's last decision, with its due date. */
        CONDITION,
        /** The promised day of a prediction is over and nobody has said how it came out. */
        VERDICT,
        /** A bet rests past the day on which its pause ran out. */
        PAUSE,
        /** Evidence of a gate request that is not over was worth something, and is too old to count. */
        EVIDENCE
    }
}
