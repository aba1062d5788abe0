package org.journeygate.journeys.readings;

import java.time.LocalDate;
import org.journeygate.journeys.MetricId;
import org.jspecify.annotations.Nullable;

/**
 * What a metric was last read as within some days, and how often it is read.
 *
 * @param last of the latest of those days with a reading the one that the journey's page shows; null where there is none
 * @param besides how many other readings there are of that day, by other sources
 * @param rhythm of the last days with a reading up to that one, within a year
 */
public record Lately(@Nullable Reading last, int besides, Rhythm rhythm) {

    /** Of a metric that was not read. */
    public static final Lately NEVER = new Lately(null, 0, Rhythm.UNKNOWN);

    /** The days of a metric that are looked at, both included. */
    public record Span(MetricId metric, LocalDate from, LocalDate to) {}
}
