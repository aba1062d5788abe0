package org.journeygate.journeys.readings.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.journeygate.shared.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * The days that a chart shows.
 *
 * @param word as it stands in the address, e.g. {@code year}
 * @param to the last day, included
 */
record Period(String word, LocalDate from, LocalDate to) {

    /** The choices, the usual one second. */
    static final List<String> WORDS = List.of("quarter", "year", "three-years", "all");

    private static final String USUAL = "year";

    /**
     * The period of that name that ends today.
     *
     * @param first the day of the first reading
     */
    static Period of(@Nullable String word, LocalDate today, @Nullable LocalDate first) {
        String wanted = word == null || word.isBlank() ? USUAL : word;
        LocalDate from =
                switch (wanted) {
                    case "quarter" -> today.minusMonths(3);
                    case "year" -> today.minusYears(1);
                    case "three-years" -> today.minusYears(3);
                    case "all" -> first == null || first.isAfter(today) ? today.minusYears(1) : first;
                    default ->
                        throw new InvalidInput(
                                "period",
                                "is one of: " + String.join(", ", Arrays.asList(WORDS.toArray(String[]::new))));
                };
        return new Period(wanted, from, today);
    }
}
