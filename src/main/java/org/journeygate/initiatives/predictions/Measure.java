package org.journeygate.initiatives.predictions;

import org.journeygate.journeys.Metric;

/**
 * The metric as it was called and counted when the prediction was booked; a later change of it moves no goalpost.
 *
 * @param direction which way is better
 */
public record Measure(String name, String unit, Metric.Direction direction) {

    static Measure of(Metric metric) {
        return new Measure(metric.name(), metric.unit(), metric.direction());
    }
}
