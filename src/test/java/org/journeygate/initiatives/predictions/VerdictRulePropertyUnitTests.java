package org.journeygate.initiatives.predictions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.journeygate.initiatives.Initiative;
import org.journeygate.journeys.Metric.Direction;
import org.journeygate.journeys.MetricId;
import org.journeygate.journeys.readings.Reading;
import org.journeygate.journeys.readings.ReadingId;
import org.journeygate.journeys.readings.Rhythm;

/** What holds of every metric that is read in a rhythm of its own: 100 is promised. */
class VerdictRulePropertyUnitTests {

    private static final LocalDate GO = LocalDate.of(2026, 1, 31);
    private static final MetricId METRIC = MetricId.next();

    @Property(tries = 300)
    void isClearOfAMetricReadInItsRhythmWhateverThatIs(
            @ForAll @IntRange(min = 1, max = 92) int gap,
            @ForAll @IntRange(min = 0, max = 91) int phase,
            @ForAll @IntRange(min = 100, max = 400) int days) {
        List<Reading> readings = regular(gap, phase % gap, 120, days);

        assertThat(ruling(Direction.HIGHER, readings, days).verdict()).isEqualTo(Verdict.KEPT);
        assertThat(ruling(Direction.LOWER, readings, days).verdict()).isEqualTo(Verdict.MISSED);
    }

    @Property(tries = 300)
    void isToldByTheLastReadingAloneWhereItIsReadRarely(
            @ForAll @IntRange(min = 15, max = 92) int gap,
            @ForAll @Size(20) List<@IntRange(min = 50, max = 150) Integer> values) {
        int days = 150;
        List<Reading> readings = new ArrayList<>();
        int at = 0;
        int last = 0;
        for (int day = days - 3; day > -365; day -= gap) {
            int value = values.get(at++ % values.size());
            last = readings.isEmpty() ? value : last;
            readings.add(reading(day, value));
        }

        assertThat(ruling(Direction.HIGHER, readings, days).verdict())
                .isEqualTo(last >= 100 ? Verdict.KEPT : Verdict.MISSED);
    }

    @Property(tries = 300)
    void readsNothingThatWasReadBeforeTheGoOrAfterTheDay(
            @ForAll @IntRange(min = 1, max = 92) int gap,
            @ForAll @IntRange(min = 29, max = 300) int days,
            @ForAll @IntRange(min = 1, max = 99) int other) {
        List<Reading> after = regular(gap, 0, 120, days).stream()
                .filter(reading -> reading.takenOn().isAfter(GO))
                .toList();
        VerdictRule rule = rule(Direction.HIGHER, new Rhythm(gap), days);
        List<Reading> more = new ArrayList<>(after);
        more.add(reading(-1, other));
        more.add(reading(0, other));
        more.add(reading(days + 1, other));

        assertThat(rule.rule(rule.sample(more))).isEqualTo(rule.rule(rule.sample(after)));
    }

    @Property(tries = 300)
    void turnsRoundWithTheDirection(
            @ForAll @IntRange(min = 1, max = 92) int gap,
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 80, max = 120) Integer> values) {
        List<Reading> up = new ArrayList<>();
        List<Reading> down = new ArrayList<>();
        for (int at = 0; at < values.size(); at++) {
            up.add(reading(100 - at * gap, values.get(at)));
            down.add(reading(100 - at * gap, 200 - values.get(at)));
        }
        VerdictRule higher = rule(Direction.HIGHER, new Rhythm(gap), 100);
        VerdictRule lower = rule(Direction.LOWER, new Rhythm(gap), 100);

        assertThat(lower.rule(lower.sample(down)).verdict())
                .isEqualTo(higher.rule(higher.sample(up)).verdict());
    }

    /** A reading every so many days, for a year before the go and up to the promised day. */
    private static List<Reading> regular(int gap, int phase, int value, int days) {
        List<Reading> readings = new ArrayList<>();
        for (int day = days - phase; day > -365; day -= gap) {
            readings.add(reading(day, value));
        }
        return readings;
    }

    private static VerdictRule.Ruling ruling(Direction direction, List<Reading> readings, int days) {
        Rhythm rhythm = Rhythm.of(readings.stream()
                .map(Reading::takenOn)
                .filter(day -> day.isBefore(GO))
                .toList());
        VerdictRule rule = rule(direction, rhythm, days);
        return rule.rule(rule.sample(readings));
    }

    private static VerdictRule rule(Direction direction, Rhythm rhythm, int days) {
        return new VerdictRule(
                new Initiative.Promise(
                        METRIC,
                        new BigDecimal("90"),
                        new BigDecimal("100"),
                        new BigDecimal("100"),
                        GO.plusDays(days),
                        null),
                new Measure("Checkout", "%", direction),
                rhythm,
                GO);
    }

    private static Reading reading(int afterTheGo, int value) {
        return new Reading(
                ReadingId.next(),
                METRIC,
                GO.plusDays(afterTheGo),
                BigDecimal.valueOf(value),
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
