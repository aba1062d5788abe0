package org.journeygate.reviews.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.Metric;
import org.journeygate.journeys.MetricId;
import org.journeygate.journeys.readings.Reading;
import org.journeygate.journeys.readings.ReadingId;
import org.journeygate.people.UserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingUnitTests {

    @ParameterizedTest
    @CsvSource({
        "HIGHER, 60, 5, 60, IN_BAND",
        "HIGHER, 60, 5, 55, IN_BAND",
        "HIGHER, 60, 5, 54.9, OUT_OF_BAND",
        "HIGHER, 60, 5, 80, IN_BAND",
        "LOWER, 10, 2, 12, IN_BAND",
        "LOWER, 10, 2, 12.1, OUT_OF_BAND",
        "LOWER, 10, 2, 3, IN_BAND",
        "HIGHER, 60, , 60, IN_BAND",
        "HIGHER, 60, , 59, OUT_OF_BAND",
        "HIGHER, 60, 5, , NOT_READ",
        "HIGHER, , 5, 60, NO_TARGET",
        "HIGHER, , , , NO_TARGET"
    })
    void placesAMetricBesideItsTarget(
            Metric.Direction direction,
            BigDecimal target,
            BigDecimal tolerance,
            BigDecimal value,
            Standing.Place expected) {
        Metric metric = metric(direction, target, tolerance);

        Standing standing = Standing.of(List.of(metric), read(metric, value), 0);

        assertThat(standing.metrics()).extracting(Standing.Placed::place).containsExactly(expected);
        assertThat(standing.isInBand()).isEqualTo(expected == Standing.Place.IN_BAND);
    }

    @Test
    void isNotInBandWithOneMetricOutside() {
        Metric good = metric(Metric.Direction.HIGHER, BigDecimal.TEN, BigDecimal.ONE);
        Metric bad = metric(Metric.Direction.HIGHER, BigDecimal.TEN, BigDecimal.ONE);
        Map<MetricId, Reading> read = new HashMap<>(read(good, BigDecimal.TEN));
        read.putAll(read(bad, BigDecimal.ONE));

        Standing standing = Standing.of(List.of(good, bad), read, 0);

        assertThat(standing.isInBand()).isFalse();
        assertThat(standing.outside()).extracting(one -> one.metric().id()).containsExactly(bad.id());
    }

    @Test
    void isNotInBandWithSomethingCarriedOver() {
        Metric metric = metric(Metric.Direction.HIGHER, BigDecimal.TEN, BigDecimal.ONE);

        assertThat(Standing.of(List.of(metric), read(metric, BigDecimal.TEN), 1).isInBand())
                .isFalse();
    }

    @Test
    void isNotInBandWithoutAnyMetric() {
        assertThat(Standing.of(List.of(), Map.of(), 0).isInBand()).isFalse();
    }

    private static Metric metric(Metric.Direction direction, BigDecimal target, BigDecimal tolerance) {
        return new Metric(
                MetricId.next(),
                0,
                JourneyId.next(),
                "Conversion",
                "%",
                direction,
                Metric.Kind.BUSINESS,
                null,
                target,
                tolerance);
    }

    private static Map<MetricId, Reading> read(Metric metric, BigDecimal value) {
        return value == null ? Map.of() : Map.of(metric.id(), reading(metric, value));
    }

    private static Reading reading(Metric metric, BigDecimal value) {
        return new Reading(
                ReadingId.next(),
                metric.id(),
                LocalDate.of(2026, 4, 1),
                value,
                null,
                "analytics",
                0,
                null,
                Instant.parse("2026-04-01T09:00:00Z"),
                UserId.next(),
                true,
                null);
    }
}
