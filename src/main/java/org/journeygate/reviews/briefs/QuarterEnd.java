package org.journeygate.reviews.briefs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.journeygate.calendars.FiscalQuarter;

/** A quarter whose last day, in its portfolio's zone, is the last one that counts. */
record QuarterEnd(FiscalQuarter quarter, ZoneId zone) {

    LocalDate from() {
        return quarter.from();
    }

    LocalDate until() {
        return quarter.until();
    }

    /** When its first day began. */
    Instant began() {
        return from().atStartOfDay(zone).toInstant();
    }

    /** When its last day was over: the first instant that does not count. */
    Instant ended() {
        return until().plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** Whether something happened before it ended. */
    boolean knew(Instant at) {
        return at.isBefore(ended());
    }

    /** Whether something happened in it. */
    boolean saw(Instant at) {
        return knew(at) && !at.isBefore(began());
    }
}
