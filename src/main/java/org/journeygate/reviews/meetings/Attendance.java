package org.journeygate.reviews.meetings;

import org.journeygate.people.UserId;
import org.jspecify.annotations.Nullable;

/**
 * How one member took part in one sitting.
 *
 * @param standIn name of who came instead, else null
 */
public record Attendance(
        UserId person, Presence presence, @Nullable String standIn) {

    /** Whether the member, or somebody for them, was there. */
    public boolean counts() {
        return presence != Presence.ABSENT;
    }
}
