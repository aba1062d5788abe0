package org.journeygate.initiatives.predictions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How predictions came out. Unclear ones count as not kept. Nothing but their number is told before the fifth.
 *
 * @param judged how many are judged
 * @param sure how many of them said how sure they were
 * @param probabilities what those said, added up, in per cent
 * @param squaredErrors the squares of what those said less what came out (100 or 0), added up
 */
public record Calibration(
        long judged, long kept, long missed, long unclear, long sure, long probabilities, long squaredErrors) {

    /** From how many on the figures are told. */
    public static final int FEWEST = 5;

    private static final Calibration NONE = new Calibration(0, 0, 0, 0, 0, 0, 0);
    private static final BigDecimal HUNDRED_SQUARED = new BigDecimal("10000");

    static Calibration none() {
        return NONE;
    }

    Calibration plus(Calibration other) {
        return new Calibration(
                judged + other.judged,
                kept + other.kept,
                missed + other.missed,
                unclear + other.unclear,
                sure + other.sure,
                probabilities + other.probabilities,
                squaredErrors + other.squaredErrors);
    }

    /** Whether the figures are told. */
    public boolean isShown() {
        return judged >= FEWEST;
    }

    /** Share of the judged ones that were kept, between 0 and 1; null before the fifth. */
    public @Nullable BigDecimal shareKept() {
        return isShown() ? share(kept, judged) : null;
    }

    /** How sure they were on average, between 0 and 1; null where fewer than five said. */
    public @Nullable BigDecimal saidOnAverage() {
        return sure >= FEWEST ? share(probabilities, sure * 100) : null;
    }

    /** Brier score of those that said how sure they were: 0 is perfect, 0.25 is what always saying 50 % gets, 1 is the worst; null where fewer than five said. */
    public @Nullable BigDecimal brier() {
        return sure >= FEWEST
                ? BigDecimal.valueOf(squaredErrors)
                        .divide(HUNDRED_SQUARED.multiply(BigDecimal.valueOf(sure)), 3, RoundingMode.HALF_UP)
                : null;
    }

    private static BigDecimal share(long part, long whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 3, RoundingMode.HALF_UP);
    }
}
