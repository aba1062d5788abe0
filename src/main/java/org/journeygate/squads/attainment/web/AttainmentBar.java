package org.journeygate.squads.attainment.web;

import java.math.BigDecimal;
import org.journeygate.squads.attainment.Attained;
import org.jspecify.annotations.Nullable;

/**
 * One metric's way as a bar, in units of a canvas of 250 by 24: the start stands at 50, the target at 200. What lies beyond the
 * canvas is cut off there, with an arrow.
 *
 * @param x where the bar begins, {@code width} how long it is
 * @param due where the even pace would be
 * @param beyond {@code more} or {@code less} where the bar is cut off, or null
 */
record AttainmentBar(
        double x, double width, double due, @Nullable String beyond) {

    private static final double START = 50;
    private static final double WAY = 150;
    private static final double END = 250;

    /** The bar of a line that has a share; null where it has none. */
    static @Nullable AttainmentBar of(Attained line) {
        BigDecimal share = line.share();
        if (share == null) {
            return null;
        }
        double tip = START + WAY * share.doubleValue();
        double shown = Math.max(0, Math.min(END, tip));
        return new AttainmentBar(
                rounded(Math.min(START, shown)),
                rounded(Math.abs(shown - START)),
                rounded(START + WAY * line.due().doubleValue()),
                tip > END ? "more" : tip < 0 ? "less" : null);
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
