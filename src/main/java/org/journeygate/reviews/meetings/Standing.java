package org.journeygate.reviews.meetings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.journeygate.journeys.Metric;
import org.journeygate.journeys.MetricId;
import org.journeygate.journeys.readings.Reading;
import org.jspecify.annotations.Nullable;

/**
 * How a journey stands: in band, or what keeps it from being taken as read.
 *
 * @param metrics each metric beside its target, by name
 * @param open how many lines are carried over for it
 */
public record Standing(List<Placed> metrics, int open) {

    public Standing {
        metrics = List.copyOf(metrics);
    }

    static Standing of(List<Metric> metrics, Map<MetricId, Reading> latest, int open) {
        List<Placed> placed = new ArrayList<>();
        for (Metric metric : metrics) {
            Reading reading = latest.get(metric.id());
            placed.add(new Placed(metric, place(metric, reading == null ? null : reading.value())));
        }
        return new Standing(placed, open);
    }

    /** Whether every metric was read within its band, there is one, and nothing is carried over. */
    public boolean isInBand() {
        return open == 0 && !metrics.isEmpty() && metrics.stream().allMatch(one -> one.place() == Place.IN_BAND);
    }

    /** The metrics that keep it from being taken as read. */
    public List<Placed> outside() {
        return metrics.stream().filter(one -> one.place() != Place.IN_BAND).toList();
    }

    private static Place place(Metric metric, @Nullable BigDecimal value) {
        BigDecimal target = metric.target();
        if (target == null) {
            return Place.NO_TARGET;
        }
        if (value == null) {
            return Place.NOT_READ;
        }
        BigDecimal tolerance = metric.tolerance() == null ? BigDecimal.ZERO : metric.tolerance();
        BigDecimal behind =
                metric.direction() == Metric.Direction.HIGHER ? target.subtract(value) : value.subtract(target);
        return behind.compareTo(tolerance) <= 0 ? Place.IN_BAND : Place.OUT_OF_BAND;
    }

    /** One metric beside its target. */
    public record Placed(Metric metric, Place place) {}

    /** Where a metric's latest reading lies. */
    public enum Place {
        /** It has reached its target, or lies within the tolerance of it. */
        IN_BAND,
        OUT_OF_BAND,
        /** It was never read. */
        NOT_READ,
        /** Nobody has said where it should be. */
        NO_TARGET
    }
}
