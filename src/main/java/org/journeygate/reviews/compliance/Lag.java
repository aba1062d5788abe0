package org.journeygate.reviews.compliance;

import java.time.Instant;
import org.journeygate.calendars.BusinessCalendar;
import org.journeygate.reviews.Obligation;
import org.jspecify.annotations.Nullable;

/** How many working days somebody was late. */
final class Lag {

    private Lag() {}

    /** Whole working days of that calendar from its date to the day on which it was done; 0 in time, null where it was not done. */
    static @Nullable Integer days(Obligation owed, BusinessCalendar calendar) {
        Instant done = owed.doneAt();
        if (done == null) {
            return null;
        }
        return done.isAfter(owed.dueAt()) ? Math.max(0, calendar.workingDaysBetween(owed.dueAt(), done)) : 0;
    }
}
