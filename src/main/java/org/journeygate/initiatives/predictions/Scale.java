package org.journeygate.initiatives.predictions;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;

/**
 * Values as places between two ends of a picture.
 *
 * @param least the value at the first end
 * @param most the value at the second
 */
record Scale(double least, double most, double first, double second) {

    private static final double TENTH = 10;

    static Scale over(Collection<BigDecimal> values, double first, double second) {
        double least =
                values.stream().min(Comparator.naturalOrder()).orElseThrow().doubleValue();
        double most =
                values.stream().max(Comparator.naturalOrder()).orElseThrow().doubleValue();
        return new Scale(least, most > least ? most : least + 1, first, second);
    }

    double place(BigDecimal value) {
        return place(value.doubleValue());
    }

    double place(double value) {
        double place = first + (value - least) / (most - least) * (second - first);
        return Math.round(place * TENTH) / TENTH;
    }
}
