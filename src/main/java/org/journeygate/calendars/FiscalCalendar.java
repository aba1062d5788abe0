package org.journeygate.calendars;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * How a business unit cuts time into fiscal years and quarters. By months a quarter is three calendar months. By weeks (4-4-5 and
 * its like) it is thirteen, and every five or six years the fourth has one more.
 *
 * @param startMonth the month in which the fiscal year begins, 1 to 12; by weeks the one whose first day decides which week is the first
 * @param cut by what the year is cut
 * @param weekStart the day on which its weeks begin; of no account by months
 */
public record FiscalCalendar(int startMonth, Cut cut, DayOfWeek weekStart) {

    private static final int WEEKS = 13;
    private static final int NEARER = 3;

    public FiscalCalendar {
        if (startMonth < 1 || startMonth > 12) {
            throw new IllegalArgumentException("There is no month " + startMonth);
        }
    }

    /** Quarters of three calendar months each. */
    public static FiscalCalendar ofMonths(int startMonth) {
        return new FiscalCalendar(startMonth, Cut.MONTHS, DayOfWeek.MONDAY);
    }

    /** The one quarter in which that day lies. */
    public FiscalQuarter quarterOf(LocalDate day) {
        int year = day.getYear() + 1;
        while (begins(year).isAfter(day)) {
            year--;
        }
        int number = 4;
        while (begins(year, number).isAfter(day)) {
            number--;
        }
        return quarter(year, number);
    }

    /** That quarter of the fiscal year that begins in or next to that calendar year. */
    public FiscalQuarter quarter(int year, int number) {
        LocalDate next = number == 4 ? begins(year + 1) : begins(year, number + 1);
        return new FiscalQuarter(this, year, number, begins(year, number), next.minusDays(1));
    }

    /** The first day of the fiscal year in which that day lies. */
    public LocalDate yearBegan(LocalDate day) {
        return begins(quarterOf(day).year());
    }

    private LocalDate begins(int year, int number) {
        return cut == Cut.MONTHS
                ? begins(year).plusMonths(3L * (number - 1))
                : begins(year).plusWeeks((long) WEEKS * (number - 1));
    }

    private LocalDate begins(int year) {
        LocalDate first = LocalDate.of(year, startMonth, 1);
        LocalDate before = first.with(TemporalAdjusters.previousOrSame(weekStart));
        return switch (cut) {
            case MONTHS -> first;
            case WEEKS_TO_LAST -> before;
            case WEEKS_TO_NEAREST -> ChronoUnit.DAYS.between(before, first) > NEARER ? before.plusWeeks(1) : before;
        };
    }

    /** By what a fiscal year is cut. */
    public enum Cut {
        /** By calendar months. */
        MONTHS,
        /** By weeks; the year ends with the last whole one before its first month. */
        WEEKS_TO_LAST,
        /** By weeks; the year ends with the one that ends nearest to the day before its first month. */
        WEEKS_TO_NEAREST
    }
}
