package org.journeygate.notifications.feeds;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * One thing that stands in a calendar.
 *
 * @param uid the same for the same thing in every calendar and every mail, for ever
 * @param sequence counts its changes; of two with one uid the higher one holds
 * @param changedAt when it became as it is now, or null where nobody knows
 * @param zone whose hours it is meant in
 * @param title one line that says what is due
 * @param details lines below it
 * @param path path of its page, within the service
 * @param cancelled whether it does not take place
 * @param busy whether whoever has it in the calendar is taken meanwhile
 */
record Appointment(
        String uid,
        int sequence,
        @Nullable Instant changedAt,
        Instant starts,
        Instant ends,
        ZoneId zone,
        String title,
        String details,
        String path,
        boolean cancelled,
        boolean busy) {

    /** The uid of a thing of that kind. */
    static String uid(String kind, Object id) {
        return kind + "-" + id + "@journeygate";
    }
}
