package org.journeygate.journeys.readings;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.journeygate.shared.Checks;
import org.jspecify.annotations.Nullable;

/**
 * A reading as somebody tells it, unchecked.
 *
 * @param takenOn not after today, wherever on earth
 * @param value with at most four decimal places
 * @param sampleSize 1 or more, or null where it is unknown
 * @param correctionReason why another value than the known one holds; null where none is known
 */
public record ToldReading(
        @Nullable LocalDate takenOn,
        @Nullable BigDecimal value,
        @Nullable Integer sampleSize,
        @Nullable String source,
        @Nullable String correctionReason) {

    private static final String LEAST = "-999999999999";
    private static final String MOST = "999999999999";
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final int SOURCE = 120;
    private static final int REASON = 500;

    /** The same without blanks at the ends; notes what is wrong with it under {@code prefix} and the field's name. */
    ToldReading checked(String prefix, LocalDate today, Checks checks) {
        checks.present(prefix + "takenOn", takenOn);
        if (takenOn != null) {
            checks.that(!takenOn.isAfter(today), prefix + "takenOn", "%s lies in the future".formatted(takenOn));
            checks.that(!takenOn.isBefore(EARLIEST), prefix + "takenOn", "lies before %s".formatted(EARLIEST));
        }
        BigDecimal number = checks.number(prefix + "value", value, LEAST, MOST, 4);
        checks.that(sampleSize == null || sampleSize > 0, prefix + "sampleSize", "is 1 or more");
        String from = checks.line(prefix + "source", source, SOURCE);
        String why = checks.optionalLine(prefix + "correctionReason", correctionReason, REASON);
        return new ToldReading(takenOn, number, sampleSize, from, why);
    }
}
