package org.journeygate.calendars;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Monday to Friday, 9 to 17, in one zone, without one region's holidays. */
record RegionalCalendar(Holidays holidays, ZoneId zone) implements BusinessCalendar {

    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(17, 0);

    @Override
    public boolean isWorkingDay(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY && !holidays.include(day);
    }

    @Override
    public Instant deadline(Instant from, int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("A deadline lies ahead, not %d days back".formatted(-workingDays));
        }
        LocalDate day = day(from);
        if (!isWorkingDay(day) || from.isAfter(closing(day))) {
            day = nextWorkingDay(day);
        }
        for (int passed = 0; passed < workingDays; passed++) {
            day = nextWorkingDay(day);
        }
        return closing(day);
    }

    @Override
    public Instant halfTime(Instant from, Instant due) {
        Duration half = worked(from, due).dividedBy(2);
        return half.isZero() ? due : after(from, half);
    }

    @Override
    public int workingDaysBetween(Instant from, Instant to) {
        LocalDate first = day(from);
        LocalDate last = day(to);
        return first.isAfter(last) ? -countAfter(last, first) : countAfter(first, last);
    }

    @Override
    public Instant extended(Instant due, Instant stopped, Instant resumed) {
        Duration stood = worked(stopped, resumed);
        return stood.isZero() ? due : after(due, stood);
    }

    @Override
    public LocalDate workingDay(LocalDate day, int offset) {
        LocalDate found = offset == 0 && !isWorkingDay(day) ? nextWorkingDay(day) : day;
        for (int passed = 0; passed < offset; passed++) {
            found = nextWorkingDay(found);
        }
        for (int passed = 0; passed > offset; passed--) {
            found = previousWorkingDay(found);
        }
        return found;
    }

    /** The working time between the two; none where the second is not later. */
    private Duration worked(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        LocalDate last = day(to);
        for (LocalDate day = day(from); !day.isAfter(last); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                Instant begin = later(from, opening(day));
                Instant end = earlier(to, closing(day));
                sum = begin.isBefore(end) ? sum.plus(Duration.between(begin, end)) : sum;
            }
        }
        return sum;
    }

    /** The earliest instant at which that much working time has passed since {@code from}; some is asked for. */
    private Instant after(Instant from, Duration workingTime) {
        Duration left = workingTime;
        for (LocalDate day = day(from); ; day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                Instant begin = later(from, opening(day));
                Instant end = closing(day);
                if (begin.isBefore(end)) {
                    Duration here = Duration.between(begin, end);
                    if (here.compareTo(left) >= 0) {
                        return begin.plus(left);
                    }
                    left = left.minus(here);
                }
            }
        }
    }

    private int countAfter(LocalDate first, LocalDate last) {
        return (int) first.datesUntil(last)
                .map(day -> day.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    private LocalDate nextWorkingDay(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private LocalDate previousWorkingDay(LocalDate day) {
        LocalDate previous = day.minusDays(1);
        while (!isWorkingDay(previous)) {
            previous = previous.minusDays(1);
        }
        return previous;
    }

    private LocalDate day(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    @Override
    public Instant opening(LocalDate day) {
        return day.atTime(OPENS).atZone(zone).toInstant();
    }

    @Override
    public Instant closing(LocalDate day) {
        return day.atTime(CLOSES).atZone(zone).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
