package org.journeygate.calendars;

import java.time.LocalDate;

/**
 * One quarter of a fiscal year.
 *
 * @param year the calendar year in whose start month the fiscal year begins
 * @param number 1 to 4
 * @param from its first day
 * @param until its last day
 */
public record FiscalQuarter(FiscalCalendar calendar, int year, int number, LocalDate from, LocalDate until) {

    /** The quarter that follows. */
    public FiscalQuarter next() {
        return calendar.quarterOf(until.plusDays(1));
    }

    /** The quarter before. */
    public FiscalQuarter previous() {
        return calendar.quarterOf(from.minusDays(1));
    }

    /** As people write it: {@code Q3 2026}, or {@code Q3 2026/27} where the fiscal year does not begin in January. */
    public String label() {
        return "Q" + number + " " + year
                + (calendar.startMonth() == 1 ? "" : "/%02d".formatted(Math.floorMod(year + 1, 100)));
    }
}
