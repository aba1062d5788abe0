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
import org.junit.jupiter.api.Test;

/** How readings are held against a promise of 63 to 66 % by 30 June 2026. */
class VerdictRuleUnitTests {

    private static final LocalDate BY = LocalDate.of(2026, 6, 30);
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

    private static LocalDate since() {
        return rule(Direction.HIGHER).since();
    }

    private static VerdictRule rule(Direction direction) {
        return new VerdictRule(
                new Initiative.Promise(
                        METRIC, new BigDecimal("60"), new BigDecimal("63.0"), new BigDecimal("66"), BY, null),
                new Measure("Checkout", "%", direction));
    }

    private static VerdictRule.Ruling unclear(String reason) {
        return new VerdictRule.Ruling(Verdict.UNCLEAR, reason);
    }

    private static Reading reading(int day, String value) {
        return new Reading(
                new ReadingId(UUID.randomUUID()),
                METRIC,
                LocalDate.of(2026, 6, day),
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
