package org.journeygate.reviews.compliance;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who kept the rhythm in some quarters.
 *
 * @param quarters the oldest first
 * @param rate over all of them
 * @param owed what was owed, in the order of quarters, reviews and steps; without readings of others that are not for the reader
 */
public record Compliance(
        Compliances.Filter filter,
        List<Quarter> quarters,
        Heatmap heatmap,
        Rate rate,
        Lateness lateness,
        List<Owed> owed) {

    public Compliance {
        quarters = List.copyOf(quarters);
        owed = List.copyOf(owed);
    }

    /** The last quarter in which something counts; null where there is none. */
    public @Nullable Quarter last() {
        return quarters.stream()
                .filter(quarter -> quarter.rate().owed() > 0)
                .reduce((one, next) -> next)
                .orElse(null);
    }

    /** What counted in the quarters before the last. */
    public Rate before() {
        Quarter last = last();
        return quarters.stream()
                .filter(quarter -> !quarter.equals(last))
                .map(Quarter::rate)
                .reduce(new Rate(0, 0, 0), Rate::plus);
    }

    /** By how much the last quarter's share lies above that of the quarters before, between -1 and 1; null where one is missing. */
    public @Nullable BigDecimal trend() {
        Quarter last = last();
        BigDecimal share = last == null ? null : last.rate().share();
        BigDecimal before = before().share();
        return share == null || before == null ? null : share.subtract(before);
    }

    /** What a line is. */
    public enum By {
        SQUAD,
        JOURNEY,
        QUARTER
    }

    /**
     * A calendar quarter, with the fiscal quarters that lie mostly in it.
     *
     * @param key such as {@code 2026-Q1}
     * @param label the fiscal quarter's where there is one portfolio, else the months
     */
    public record Quarter(String key, String label, Rate rate) {}
}
