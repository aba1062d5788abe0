package org.journeygate.reviews;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.journeygate.calendars.BusinessCalendar;
import org.journeygate.calendars.FiscalQuarter;

/**
 * When each step of a review is due, all of it counted in working days from the day of its meeting; due is 17:00 of the day.
 *
 * @param opensAt 9:00 of its day
 * @param meetingAt the meeting's hour
 * @param meetingDueAt the evening of the meeting's day
 * @param limitAt until when a meeting without a quorum can be held again
 * @param closesAt when the review closes at the latest
 */
record Schedule(
        Instant opensAt,
        Instant briefsDueAt,
        Instant packDueAt,
        Instant circulationDueAt,
        Instant readingDueAt,
        Instant meetingAt,
        Instant meetingDueAt,
        Instant minutesDueAt,
        Instant limitAt,
        Instant closesAt) {

    private static final int FIRST_GROUP = 13;

    /** As planned: the meeting of group 1 lies 13 working days after the quarter's end, that of each further group one day later. */
    static Schedule planned(FiscalQuarter quarter, Cadence cadence, BusinessCalendar calendar) {
        return around(
                calendar.workingDay(quarter.until(), FIRST_GROUP - 1 + cadence.group()),
                cadence.meetingTime(),
                cadence.offsets(),
                calendar);
    }

    /** As {@link #planned}, or as much later as the review opens later: nobody gets less time because the server was down. */
    static Schedule openedOn(LocalDate day, FiscalQuarter quarter, Cadence cadence, BusinessCalendar calendar) {
        LocalDate meeting = calendar.workingDay(quarter.until(), FIRST_GROUP - 1 + cadence.group());
        LocalDate possible = calendar.workingDay(
                calendar.workingDay(day, 0), cadence.offsets().opens());
        return around(
                possible.isAfter(meeting) ? possible : meeting, cadence.meetingTime(), cadence.offsets(), calendar);
    }

    /** The steps around a meeting on that day. */
    static Schedule around(LocalDate meeting, LocalTime time, Offsets offsets, BusinessCalendar calendar) {
        return new Schedule(
                calendar.opening(calendar.workingDay(meeting, -offsets.opens())),
                due(meeting, -offsets.briefs(), calendar),
                due(meeting, -offsets.pack(), calendar),
                due(meeting, -offsets.circulation(), calendar),
                due(meeting, -offsets.reading(), calendar),
                meeting.atTime(time).atZone(calendar.zone()).toInstant(),
                calendar.closing(meeting),
                due(meeting, offsets.minutes(), calendar),
                due(meeting, offsets.reconvene(), calendar),
                due(meeting, offsets.closes(), calendar));
    }

    private static Instant due(LocalDate meeting, int offset, BusinessCalendar calendar) {
        return calendar.closing(offset == 0 ? meeting : calendar.workingDay(meeting, offset));
    }
}
