package org.journeygate.journeys.readings.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Which value stands at which height: from a round number below all values to a round number above them. */
final class Scale {

    private static final int STEPS = 4;
    private static final double TIGHT = 1e-9;

    private final double bottom;
    private final double top;
    private final double step;

    Scale(List<BigDecimal> values) {
        double least =
                values.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
        double most = values.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(1);
        double spread = Math.max(most - least, Math.max(Math.abs(most), 1) * TIGHT);
        if (most - least < spread) {
            spread = Math.max(Math.abs(most) / 10, 1);
        }
        step = round(spread / STEPS);
        bottom = Math.floor((least - spread / 20) / step) * step;
        top = Math.max(Math.ceil((most + spread / 20) / step), Math.floor((least - spread / 20) / step) + 1) * step;
    }

    /** 0 at the bottom, 1 at the top. */
    double share(BigDecimal value) {
        return (value.doubleValue() - bottom) / (top - bottom);
    }

    /** The round numbers from the bottom to the top. */
    List<BigDecimal> ticks() {
        List<BigDecimal> ticks = new ArrayList<>();
        int count = (int) Math.round((top - bottom) / step);
        int decimals = Math.max(0, (int) -Math.floor(Math.log10(step)));
        for (int number = 0; number <= count; number++) {
            ticks.add(BigDecimal.valueOf(bottom + number * step).setScale(decimals, java.math.RoundingMode.HALF_UP));
        }
        return ticks;
    }

    /** The next of 1, 2 and 5 times a power of ten. */
    private static double round(double step) {
        double power = Math.pow(10, Math.floor(Math.log10(step)));
        double rest = step / power;
        return power * (rest <= 1 ? 1 : rest <= 2 ? 2 : rest <= 5 ? 5 : 10);
    }
}
