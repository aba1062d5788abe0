package org.journeygate.journeys.benchmarks;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.journeygate.journeys.Metric;
import org.journeygate.journeys.MetricId;
import org.journeygate.people.UserId;
import org.jspecify.annotations.Nullable;

/**
 * What one competitor reached at a metric on one day; it is never changed, only taken out.
 *
 * @param value in the metric's unit
 * @param source where that is known from
 */
public record Benchmark(
        BenchmarkId id,
        MetricId metric,
        String competitor,
        BigDecimal value,
        LocalDate takenOn,
        String source,
        UserId recordedBy,
        Instant recordedAt) {

    /** Whether the competitor does better than we do today; null while our own value is not known. */
    public @Nullable Boolean ahead(Metric of) {
        BigDecimal ours = of.baseline();
        if (ours == null) {
            return null;
        }
        int difference = value.compareTo(ours);
        return of.direction() == Metric.Direction.HIGHER ? difference > 0 : difference < 0;
    }
}
