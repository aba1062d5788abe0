package org.journeygate.gates.rights;

import java.time.LocalDate;
import org.journeygate.journeys.Portfolio;

/** The quarters of a portfolio's fiscal year. */
public final class FiscalQuarter {

    private FiscalQuarter() {}

    /** The first day of the portfolio's quarter in which that day lies. */
    public static LocalDate begins(LocalDate day, Portfolio portfolio) {
        int into = Math.floorMod(day.getMonthValue() - portfolio.fiscalYearStart(), 3);
        return day.withDayOfMonth(1).minusMonths(into);
    }
}
