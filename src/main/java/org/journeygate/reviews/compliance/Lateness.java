package org.journeygate.reviews.compliance;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.journeygate.reviews.ObligationState;
import org.jspecify.annotations.Nullable;

/**
 * How late what was owed in the end was done, in whole working days.
 *
 * @param counts how many, for every span
 */
public record Lateness(Map<Span, Long> counts) {

    private static final int FEW = 3;
    private static final int SOME = 5;

    public Lateness {
        counts = new EnumMap<>(counts);
    }

    static Lateness of(Collection<Kept> several) {
        Map<Span, Long> counts = new EnumMap<>(Span.class);
        for (Span span : Span.values()) {
            counts.put(span, 0L);
        }
        several.stream().filter(Kept::counts).forEach(one -> counts.merge(span(one), 1L, Long::sum));
        return new Lateness(counts);
    }

    /** The most in any span. */
    public long most() {
        return counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    private static Span span(Kept one) {
        if (one.state() == ObligationState.MISSED) {
            return Span.MISSED;
        }
        return one.state() == ObligationState.ON_TIME ? Span.NONE : span(one.daysLate());
    }

    private static Span span(@Nullable Integer days) {
        if (days == null) {
            return Span.UNKNOWN;
        }
        if (days <= 1) {
            return days == 0 ? Span.NONE : Span.ONE;
        }
        return days <= FEW ? Span.TWO_TO_THREE : days <= SOME ? Span.FOUR_TO_FIVE : Span.MORE;
    }

    /** Working days from the date on which it was due to the day on which it was done. */
    public enum Span {
        /** On time, or later on its last day. */
        NONE,
        ONE,
        TWO_TO_THREE,
        FOUR_TO_FIVE,
        MORE,
        /** Restated as late, though nobody knows since when it was done. */
        UNKNOWN,
        MISSED
    }
}
