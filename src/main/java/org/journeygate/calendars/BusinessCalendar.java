package org.journeygate.calendars;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Working days and hours (Monday to Friday, 9 to 17) of one region in one zone, without its public holidays. */
public interface BusinessCalendar {

    /** The zone that its hours are meant in. */
    ZoneId zone();

    /** Whether people work on that day. */
    boolean isWorkingDay(LocalDate day);

    /** 17:00 of the nth working day after the day of {@code from} (a start after 17:00 or on a free day counts from the next working day's morning). */
    Instant deadline(Instant from, int workingDays);

    /** The instant at which half of the working hours between the two have passed. */
    Instant halfTime(Instant from, Instant due);

    /** Working days from one to the other, 0 on the same day; negative when {@code to} lies before. */
    int workingDaysBetween(Instant from, Instant to);

    /** {@code due}, moved on by the working time that lies between {@code stopped} and {@code resumed}. */
    Instant extended(Instant due, Instant stopped, Instant resumed);

    /** The working day that many after that day or, where negative, before it; the next one on or after it for 0. */
    LocalDate workingDay(LocalDate day, int offset);

    /** 9:00 of that day. */
    Instant opening(LocalDate day);

    /** 17:00 of that day. */
    Instant closing(LocalDate day);
}
