package org.journeygate.gates.facts;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One arm of an experiment: either how many of so many did it, or a mean with its standard deviation.
 *
 * @param n how many were in it
 * @param conversions how many of them did it; null where a mean was measured
 * @param mean in the metric's unit; null where conversions were counted
 * @param sd the sample's standard deviation; null where conversions were counted
 */
public record Arm(
        int n,
        @Nullable Integer conversions,
        @Nullable BigDecimal mean,
        @Nullable BigDecimal sd) {}
