package org.journeygate.journeys.readings.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.Metric;
import org.journeygate.journeys.MetricId;
import org.journeygate.journeys.readings.Series;
import org.journeygate.shared.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetricChartUnitTests {

    private static final LocalDate FIRST = LocalDate.of(2025, 3, 2);
    private static final Period YEAR = new Period("year", FIRST, FIRST.plusYears(1));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "61,68",
                "0,100",
                "5,5",
                "0,0",
                "-3,4",
                "0.001,0.002",
                "999999999990,999999999999",
                "-999999999999,999999999999"
            })
    void scalesBetweenRoundNumbersAroundAllValues(String values) {
        List<BigDecimal> all =
                Arrays.stream(values.split(",")).map(BigDecimal::new).toList();
        var scale = new Scale(all);

        List<BigDecimal> ticks = scale.ticks();
        assertThat(ticks).hasSizeBetween(3, 9).isSorted().doesNotHaveDuplicates();
        assertThat(all).allSatisfy(value -> assertThat(scale.share(value)).isBetween(0.0, 1.0));
        assertThat(ticks.get(0)).isLessThanOrEqualTo(all.get(0));
        assertThat(ticks.get(ticks.size() - 1)).isGreaterThanOrEqualTo(all.get(all.size() - 1));
    }

    @Test
    void placesPointsAndLinesOnTheCanvas() {
        MetricChart chart = MetricChart.of(
                metric("60", "70", "1"),
                new Series(1, List.of(point(0, 1, "60"), point(182, 1, "65"), point(365, 1, "70"))),
                YEAR);

        assertThat(chart.line()).matches("M52\\.0 [\\d.]+L[\\d.]+ [\\d.]+L628\\.0 [\\d.]+");
        assertThat(chart.dots()).hasSize(3).allSatisfy(dot -> {
            assertThat(dot.x()).isBetween(52.0, 628.0);
            assertThat(dot.y()).isBetween(12.0, 232.0);
        });
        assertThat(chart.dots().get(2).y()).isEqualTo(chart.target().y());
        assertThat(chart.dots().get(0).y()).isEqualTo(chart.baseline().y());
        assertThat(chart.band().y()).isLessThan(chart.target().y());
        assertThat(chart.spread()).isNull();
        assertThat(chart.moments()).hasSizeBetween(3, 7);
        assertThat(chart.moments().get(0).label()).endsWith("2025");
    }

    @Test
    void outlinesTheSpreadWhereAPointStandsForSeveral() {
        var point = new Series.Point(FIRST, 2, new BigDecimal("5"), new BigDecimal("4"), new BigDecimal("6"));
        MetricChart chart = MetricChart.of(metric(null, null, null), new Series(1, List.of(point)), YEAR);

        assertThat(chart.spread()).startsWith("M").endsWith("Z");
        assertThat(chart.target()).isNull();
        assertThat(chart.band()).isNull();
    }

    @Test
    void leavesDotsOutWhereThereAreMany() {
        List<Series.Point> many =
                IntStream.range(0, 200).mapToObj(day -> point(day, 1, "5")).toList();

        assertThat(MetricChart.of(metric("5", null, null), new Series(1, many), YEAR)
                        .dots())
                .isEmpty();
    }

    @Test
    void namesTheEndsOfAPeriodTooShortForMonths() {
        var days = new Period("all", FIRST, FIRST.plusDays(5));

        assertThat(MetricChart.of(metric(null, "5", null), new Series(1, List.of(point(1, 1, "5"))), days)
                        .moments())
                .extracting(MetricChart.Moment::label)
                .containsExactly("2 Mar", "7 Mar");
        assertThat(MetricChart.of(
                                metric(null, "5", null),
                                new Series(1, List.of(point(1, 1, "5"))),
                                new Period("all", FIRST.minusYears(60), FIRST))
                        .moments())
                .hasSizeBetween(2, 7);
    }

    @Test
    void comparesTheFirstFourWeeksWithTheLast() {
        List<Series.Point> weeks = IntStream.range(0, 20)
                .mapToObj(week -> point(week * 7, 1, week < 4 ? "9" : week < 16 ? "30" : "6"))
                .toList();
        Finding finding = Finding.of(new Series(1, weeks));

        assertThat(finding).isEqualTo(new Finding("fell", new BigDecimal("9"), new BigDecimal("6"), FIRST, true));
        assertThat(finding.standing(metric(null, "5", "0.5", Metric.Direction.LOWER)))
                .isEqualTo("short");
        assertThat(finding.standing(metric(null, "5", "1", Metric.Direction.LOWER)))
                .isEqualTo("band");
        assertThat(finding.standing(metric(null, "6", null, Metric.Direction.LOWER)))
                .isEqualTo("reached");
        assertThat(finding.standing(metric(null, null, null))).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "60, 66, rose, 60, 66",
        "60, 61, held, 60, 61",
        "0, 0, held, 0, 0",
        "-4, 1, rose, -4, 1",
        "1234567, 1500000, rose, 1234567, 1500000",
        "0.12345, 0.2, rose, 0.123, 0.2"
    })
    void saysWhereAShortSeriesWent(String first, String last, String move, BigDecimal from, BigDecimal to) {
        Finding finding = Finding.of(new Series(1, List.of(point(0, 1, first), point(7, 1, last))));

        assertThat(finding).isEqualTo(new Finding(move, from, to, FIRST, false));
        assertThat(Finding.of(new Series(1, List.of(point(0, 1, first))))).isNull();
    }

    @Test
    void knowsThePeriods() {
        LocalDate today = LocalDate.of(2026, 3, 2);

        assertThat(Period.of(null, today, null).from()).isEqualTo(FIRST);
        assertThat(Period.of("all", today, FIRST.minusYears(4)).from()).isEqualTo(FIRST.minusYears(4));
        assertThat(Period.of("all", today, null).from()).isEqualTo(FIRST);
        assertThat(Period.WORDS)
                .allSatisfy(
                        word -> assertThat(Period.of(word, today, null).to()).isEqualTo(today));
        assertThatThrownBy(() -> Period.of("decade", today, null)).isInstanceOf(InvalidInput.class);
    }

    private static Series.Point point(int day, long readings, String value) {
        var number = new BigDecimal(value);
        return new Series.Point(FIRST.plusDays(day), readings, number, number, number);
    }

    private static Metric metric(@Nullable String baseline, @Nullable String target, @Nullable String tolerance) {
        return metric(baseline, target, tolerance, Metric.Direction.HIGHER);
    }

    private static Metric metric(
            @Nullable String baseline,
            @Nullable String target,
            @Nullable String tolerance,
            Metric.Direction direction) {
        return new Metric(
                MetricId.next(),
                0,
                JourneyId.next(),
                "Time to first value",
                "days",
                direction,
                Metric.Kind.EXPERIENCE,
                number(baseline),
                number(target),
                number(tolerance));
    }

    private static @Nullable BigDecimal number(@Nullable String value) {
        return value == null ? null : new BigDecimal(value);
    }
}
