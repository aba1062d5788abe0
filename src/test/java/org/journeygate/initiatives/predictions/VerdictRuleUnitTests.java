package org.journeygate.initiatives.predictions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.journeygate.initiatives.Initiative;
import org.journeygate.journeys.Metric.Direction;
import org.journeygate.journeys.MetricId;
import org.journeygate.journeys.readings.Reading;
import org.journeygate.journeys.readings.ReadingId;
import org.journeygate.journeys.readings.Rhythm;
import org.junit.jupiter.api.Test;

/** How readings are held against a promise of 63 to 66 % by 30 June 2026. */
class VerdictRuleUnitTests {

    private static final LocalDate BY = LocalDate.of(2026, 6, 30);
    private static final LocalDate GO = LocalDate.of(2026, 1, 31);
    private static final MetricId METRIC = MetricId.next();

    @Test
    void isKeptWithinTheRangeAndBeyondItsFartherEnd() {
        assertThat(higher("64.4", "64.6", "64.5", "64.5"))
                .isEqualTo(
                        new VerdictRule.Ruling(
                                Verdict.KEPT,
                                "Checkout averaged 64.5 % over 4 readings from 3 June 2026 to 30 June 2026, within the promised 63 to 66 %."));
        assertThat(higher("70", "70", "70").reason()).endsWith("better than the promised 63 to 66 %.");
        assertThat(higher("70", "70", "70").verdict()).isEqualTo(Verdict.KEPT);
        assertThat(higher("63", "63", "63").verdict()).isEqualTo(Verdict.KEPT);
        assertThat(higher("66", "66", "66").reason()).contains("within");
    }

    @Test
    void isMissedShortOfTheNearerEnd() {
        assertThat(higher("61.4", "61.6", "61.5", "61.5"))
                .isEqualTo(
                        new VerdictRule.Ruling(
                                Verdict.MISSED,
                                "Checkout averaged 61.5 % over 4 readings from 3 June 2026 to 30 June 2026, 1.5 % short of the promised 63 to 66 %."));
    }

    @Test
    void turnsRoundWhereLowerIsBetter() {
        assertThat(lower("67", "67", "67").verdict()).isEqualTo(Verdict.MISSED);
        assertThat(lower("65", "65", "65").verdict()).isEqualTo(Verdict.KEPT);
        assertThat(lower("60", "60", "60").reason()).contains("better than");
        assertThat(lower("67", "67", "67").reason()).contains("1 % short of");
    }

    @Test
    void isUnclearCloserToTheNearerEndThanTwoStandardErrors() {
        VerdictRule.Ruling ruling = higher("62", "64", "65", "63");

        assertThat(ruling.verdict()).isEqualTo(Verdict.UNCLEAR);
        assertThat(ruling.reason())
                .contains("averaged 63.5 %", "0.5 % from the promised 63 %", "spread by 1.29 %", "off by 1.29 %");
        assertThat(higher("62.9", "62.9", "62.9", "63.0", "62.9").verdict())
                .as("the mean is known to within 0.04 and lies 0.08 short")
                .isEqualTo(Verdict.MISSED);
    }

    @Test
    void isUnclearWithoutReadingsWithTooFewAndWithStaleOnes() {
        assertThat(higher()).isEqualTo(unclear("There is no reading of Checkout from 3 June 2026 to 30 June 2026."));
        assertThat(higher("64"))
                .extracting(VerdictRule.Ruling::reason)
                .asString()
                .startsWith("There is only 1 reading");
        assertThat(higher("64", "64"))
                .isEqualTo(unclear(
                        "There are only 2 readings of Checkout from 3 June 2026 to 30 June 2026; it takes 3 to tell."));
        assertThat(rule(Direction.HIGHER)
                        .rule(Sample.of(since(), BY, List.of(reading(3, "64"), reading(9, "64"), reading(15, "64")))))
                .isEqualTo(
                        unclear(
                                "The latest of 3 readings of Checkout is of 15 June 2026, more than 14 days before the promised day."));
        assertThat(rule(Direction.HIGHER)
                        .rule(Sample.of(since(), BY, List.of(reading(3, "64"), reading(9, "64"), reading(16, "64"))))
                        .verdict())
                .isEqualTo(Verdict.KEPT);
    }

    @Test
    void readsTheFourWeeksUpToTheDayAndNothingElse() {
        List<Reading> readings = List.of(
                reading(2, "10"),
                reading(3, "64"),
                reading(10, "64"),
                reading(30, "64"),
                new Reading(
                        ReadingId.next(),
                        METRIC,
                        BY.plusDays(1),
                        new BigDecimal("10"),
                        null,
                        "test",
                        0,
                        null,
                        Instant.EPOCH,
                        null,
                        true,
                        null));

        Sample sample = Sample.of(since(), BY, readings);

        assertThat(sample.count()).isEqualTo(3);
        assertThat(sample.mean()).isEqualByComparingTo("64");
        assertThat(sample.latestOn()).isEqualTo(BY);
    }

    @Test
    void letsTheLastReadingOfAMonthlyMetricTell() {
        assertThat(monthly(reading(-11, "50"), reading(20, "64.5")))
                .isEqualTo(
                        new VerdictRule.Ruling(
                                Verdict.KEPT,
                                "Checkout, read about every 30 days, stood at 64.5 % on 20 June 2026 (1 reading), within the promised 63 to 66 %."));
        assertThat(monthly(reading(20, "62")).reason()).endsWith("(1 reading), 1 % short of the promised 63 to 66 %.");
        assertThat(monthly(reading(20, "62"), reading(20, "66")))
                .as("two sources of one day")
                .extracting(
                        VerdictRule.Ruling::verdict, ruling -> ruling.reason().contains("at 64 %"))
                .containsExactly(Verdict.KEPT, true);
        assertThat(monthly(reading(20, "62"), reading(20, "64.5"), reading(20, "63"))
                        .verdict())
                .as("three of one day have a standard error")
                .isEqualTo(Verdict.UNCLEAR);
    }

    @Test
    void countsNothingOlderThanAQuarterMoreThanTheRhythm() {
        assertThat(monthly(reading(-7, "64")).verdict()).as("of 24 May").isEqualTo(Verdict.KEPT);
        assertThat(monthly(reading(-8, "64")))
                .isEqualTo(
                        unclear(
                                "There is no reading of Checkout, read about every 30 days, from 24 May 2026 to 30 June 2026."));
    }

    @Test
    void looksBackNoFartherThanTheGoForARareMetric() {
        var late = new VerdictRule(
                rule(Direction.HIGHER).promise(),
                rule(Direction.HIGHER).measure(),
                new Rhythm(91),
                LocalDate.of(2026, 4, 30));

        assertThat(late.since()).isEqualTo(LocalDate.of(2026, 5, 1));
        assertThat(new VerdictRule(late.promise(), late.measure(), new Rhythm(91), BY.minusDays(3)).since())
                .as("four weeks always count")
                .isEqualTo(since());
        assertThat(rule(Direction.HIGHER, new Rhythm(91)).since()).isEqualTo(BY.minusDays(113));
    }

    @Test
    void takesTheMedianGapForTheRhythm() {
        LocalDate day = LocalDate.of(2025, 6, 30);

        assertThat(Rhythm.of(List.of(day, day.plusDays(30)))).isEqualTo(Rhythm.UNKNOWN);
        assertThat(Rhythm.of(List.of(day.plusDays(61), day, day.plusDays(30), day)))
                .isEqualTo(new Rhythm(31));
        assertThat(Rhythm.of(List.of(day, day.plusDays(7), day.plusDays(14), day.plusDays(200))))
                .as("one long gap is no rhythm")
                .isEqualTo(new Rhythm(7));
        assertThat(Rhythm.of(List.of(day, day.plusDays(365), day.plusDays(730))))
                .isEqualTo(new Rhythm(92));
        assertThat(List.of(
                        new Rhythm(1), new Rhythm(9), new Rhythm(10), new Rhythm(14), new Rhythm(15), new Rhythm(92)))
                .extracting(Rhythm::fewest)
                .containsExactly(3, 3, 2, 2, 1, 1);
    }

    @Test
    void tellsFiguresOfASample() {
        Sample sample = Sample.of(since(), BY, List.of(reading(10, "2"), reading(3, "4"), reading(17, "9")));

        assertThat(sample.mean()).isEqualByComparingTo("5");
        assertThat(sample.spread()).isEqualByComparingTo("3.605551");
        assertThat(sample.margin()).isEqualByComparingTo("4.163332");
        assertThat(sample.least()).isEqualByComparingTo("2");
        assertThat(sample.most()).isEqualByComparingTo("9");
        assertThat(Sample.of(since(), BY, List.of()).mean()).isNull();
        assertThat(Sample.of(since(), BY, List.of(reading(10, "2"))).spread()).isNull();
    }

    @Test
    void knowsAgainTheVerySameReadingsInAnyOrder() {
        Reading first = reading(3, "64");
        Reading second = reading(10, "65.50");
        Sample sample = Sample.of(since(), BY, List.of(first, second));

        assertThat(Sample.of(since(), BY, List.of(second, first)).isSame(sample))
                .isTrue();
        assertThat(Sample.of(since(), BY, List.of(first)).isSame(sample)).isFalse();
        assertThat(Sample.of(since(), BY, List.of(first, reading(10, "65.50"))).isSame(sample))
                .as("another reading that says the same")
                .isFalse();
    }

    private static VerdictRule.Ruling higher(String... values) {
        return ruling(Direction.HIGHER, values);
    }

    private static VerdictRule.Ruling lower(String... values) {
        return ruling(Direction.LOWER, values);
    }

    private static VerdictRule.Ruling ruling(Direction direction, String... values) {
        List<Reading> readings = new ArrayList<>();
        for (String value : values) {
            readings.add(reading(30 - readings.size() * 3, value));
        }
        return rule(direction).rule(Sample.of(since(), BY, readings));
    }

    private static VerdictRule.Ruling monthly(Reading... readings) {
        VerdictRule rule = rule(Direction.HIGHER, new Rhythm(30));
        return rule.rule(rule.sample(List.of(readings)));
    }

    private static LocalDate since() {
        return rule(Direction.HIGHER).since();
    }

    private static VerdictRule rule(Direction direction) {
        return rule(direction, Rhythm.UNKNOWN);
    }

    private static VerdictRule rule(Direction direction, Rhythm rhythm) {
        return new VerdictRule(
                new Initiative.Promise(
                        METRIC, new BigDecimal("60"), new BigDecimal("63.0"), new BigDecimal("66"), BY, null),
                new Measure("Checkout", "%", direction),
                rhythm,
                GO);
    }

    private static VerdictRule.Ruling unclear(String reason) {
        return new VerdictRule.Ruling(Verdict.UNCLEAR, reason);
    }

    private static Reading reading(int day, String value) {
        return new Reading(
                new ReadingId(UUID.randomUUID()),
                METRIC,
                LocalDate.of(2026, 5, 31).plusDays(day),
                new BigDecimal(value),
                null,
                "test",
                0,
                null,
                Instant.EPOCH,
                null,
                true,
                null);
    }
}
