package org.journeygate.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.journeygate.calendars.BusinessCalendar;
import org.journeygate.workflow.TimeMachine;

/** What is to happen in the year that is told, in the order of time; what lies after its end is left out. */
final class Agenda {

    private static final LocalTime MORNING = LocalTime.of(9, 30);

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparing(Entry::number));
    private final LocalDate first;
    private final LocalDate last;
    private final Instant end;
    private int number;

    /**
     * Of the twelve months before now.
     *
     * @param calendar whose working days they are
     */
    Agenda(Instant now, BusinessCalendar calendar) {
        end = now;
        first = now.atZone(calendar.zone()).toLocalDate().minusMonths(12);
        LocalDate today = now.atZone(calendar.zone()).toLocalDate();
        Instant begun =
                today.atTime(MORNING.plusHours(1)).atZone(calendar.zone()).toInstant();
        LocalDate latest = now.isBefore(begun) ? today.minusDays(1) : today;
        while (!calendar.isWorkingDay(latest)) {
            latest = latest.minusDays(1);
        }
        last = latest;
    }

    /** When the year begins. */
    Instant beginning(BusinessCalendar calendar) {
        return first.atTime(8, 0).atZone(calendar.zone()).toInstant();
    }

    /** The nth working day from the first. */
    LocalDate day(int number, BusinessCalendar calendar) {
        return later(first, number, calendar);
    }

    /** The nth working day back from the last. */
    LocalDate back(int number, BusinessCalendar calendar) {
        LocalDate day = last;
        int left = number;
        while (left > 0 || !calendar.isWorkingDay(day)) {
            if (calendar.isWorkingDay(day)) {
                left--;
            }
            day = day.minusDays(1);
        }
        return day;
    }

    /** So many working days after that day. */
    LocalDate later(LocalDate from, int days, BusinessCalendar calendar) {
        LocalDate day = from;
        int left = days;
        while (left > 0 || !calendar.isWorkingDay(day)) {
            if (calendar.isWorkingDay(day)) {
                left--;
            }
            day = day.plusDays(1);
        }
        return day;
    }

    /** Notes what is to happen in the morning of that day, some minutes after half past nine. */
    void note(LocalDate day, int minutes, BusinessCalendar calendar, Runnable act) {
        Instant at =
                day.atTime(MORNING.plusMinutes(minutes)).atZone(calendar.zone()).toInstant();
        entries.add(new Entry(at, number++, act));
    }

    /** Lets everything happen, with all that falls due on the way, up to the end. */
    void run(TimeMachine time) {
        for (Entry next = entries.poll(); next != null && next.at().isBefore(end); next = entries.poll()) {
            time.advanceTo(next.at());
            next.act().run();
        }
        time.advanceTo(end);
    }

    private record Entry(Instant at, int number, Runnable act) {}
}
