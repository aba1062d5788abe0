package org.journeygate.reviews.compliance;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import org.journeygate.calendars.FiscalQuarter;
import org.journeygate.reviews.Review;

/**
 * Puts the fiscal quarters of all portfolios into columns: each into the calendar quarter in which its middle lies. Its last day would not
 * do, for that of a 4-4-5 quarter lies now before and now after a month's end; the middle is never less than two weeks from one.
 */
final class Quarters {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);

    private Quarters() {}

    /** Such as {@code 2026-Q1}; sorts by time. */
    static String key(Review review) {
        LocalDate middle = middle(review.quarter());
        return "%d-Q%d".formatted(middle.getYear(), middle.get(IsoFields.QUARTER_OF_YEAR));
    }

    /** The fiscal quarter's name where all are of one portfolio, else the months in which most of them lies. */
    static String label(List<Review> reviews, boolean onePortfolio) {
        FiscalQuarter quarter = reviews.get(0).quarter();
        if (onePortfolio) {
            return quarter.label();
        }
        LocalDate middle = middle(quarter);
        LocalDate first = LocalDate.of(middle.getYear(), middle.get(IsoFields.QUARTER_OF_YEAR) * 3 - 2, 1);
        return "%s\u2013%s %d".formatted(MONTH.format(first), MONTH.format(first.plusMonths(2)), first.getYear());
    }

    private static LocalDate middle(FiscalQuarter quarter) {
        return quarter.from().plusDays(ChronoUnit.DAYS.between(quarter.from(), quarter.until()) / 2);
    }
}
