package org.journeygate.reviews.meetings;

import java.time.Instant;
import org.journeygate.people.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A question that the circulated brief of a journey asks the executives, and what the meeting answered.
 *
 * @param number its place in the brief, from 1
 * @param version counts the answers that were recorded, 0 before the first
 * @param answer or null as long as there is none
 */
public record AskedQuestion(
        int number, String text, int version, @Nullable Answer answer) {

    /** Whether the meeting still owes an answer. */
    public boolean isOpen() {
        return answer == null;
    }

    /** What was answered, in the meeting's words, and who recorded it. */
    public record Answer(String text, Instant at, UserId by) {}
}
