package org.journeygate.journeys;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A measure of a journey or of the business.
 *
 * @param unit shown behind the number, e.g. {@code %}
 * @param tolerance distance from the target that is still in band, in the metric's unit
 */
public record Metric(
        MetricId id,
        int version,
        JourneyId journey,
        String name,
        String unit,
        Direction direction,
        Kind kind,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal target,
        @Nullable BigDecimal tolerance) {

    /** Which way is better. */
    public enum Direction {
        HIGHER,
        LOWER
    }

    /** What it tells about. */
    public enum Kind {
        EXPERIENCE,
        BUSINESS
    }
}
