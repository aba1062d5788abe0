package org.journeygate.squads.attainment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.journeygate.journeys.MetricId;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.journeys.readings.Lately;
import org.journeygate.journeys.readings.Reading;
import org.journeygate.journeys.readings.ReadingId;
import org.journeygate.journeys.readings.Rhythm;
import org.journeygate.shared.Identity;
import org.journeygate.squads.Squad;
import org.journeygate.squads.SquadId;
import org.journeygate.squads.attainment.Attained.Standing;
import org.journeygate.squads.charters.Mandate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A charter in force from 1 January 2026 whose metric is to come from 60 to 66, or down from 11 to 6, by 10 April, a hundred days later less one. */
class AttainedUnitTests {

    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);
    private static final LocalDate BY = SINCE.plusDays(100);
    private static final MetricId METRIC = MetricId.next();

    @Test
    void isTheShareOfTheWayWhicheverWayIsBetter() {
        assertThat(up("63", 50).share()).isEqualTo("0.5000");
        assertThat(down("8.5", 50).share()).isEqualTo("0.5000");
        assertThat(up("63", 50)).returns(Standing.ON_TRACK, Attained::standing).returns(dec("0.5000"), Attained::due);
        assertThat(up("62.99", 50).standing()).isEqualTo(Standing.BEHIND);
        assertThat(down("8.51", 50).standing()).isEqualTo(Standing.BEHIND);
        assertThat(up("66", 50).standing()).isEqualTo(Standing.REACHED);
        assertThat(down("6", 50).standing()).isEqualTo(Standing.REACHED);
    }

    @Test
    void isShownAsItComesAndCountedFromNothingToAll() {
        assertThat(up("72", 50)).returns(dec("2.0000"), Attained::share).returns(BigDecimal.ONE, Attained::counted);
        assertThat(up("57", 50)).returns(dec("-0.5000"), Attained::share).returns(BigDecimal.ZERO, Attained::counted);
        assertThat(down("13.5", 0))
                .returns(dec("-0.5000"), Attained::share)
                .returns(Standing.BEHIND, Attained::standing);
    }

    @Test
    void isNeverWholeBeforeItsTarget() {
        Attained nearly = of("0", "3", "2.9999", 100, 100);

        assertThat(nearly).returns(dec("0.9999"), Attained::share).returns(Standing.BEHIND, Attained::standing);
        assertThat(of("0", "3", "1", 100, 100).share()).isEqualTo("0.3333");
        assertThat(of("0", "3", "-1", 100, 100).share()).isEqualTo("-0.3334");
    }

    @Test
    void countsReadingsUpToItsOwnDayAndIsMissedAfterIt() {
        assertThat(Attained.span(wanted("60", "66"), SINCE, BY.plusDays(30)))
                .isEqualTo(new Lately.Span(METRIC, SINCE, BY));
        assertThat(Attained.span(wanted("60", "66"), SINCE, BY.minusDays(1)).to())
                .isEqualTo(BY.minusDays(1));
        assertThat(of("60", "66", "65", 100, 100).standing()).isEqualTo(Standing.BEHIND);
        assertThat(of("60", "66", "65", 100, 101))
                .returns(Standing.MISSED, Attained::standing)
                .returns(BigDecimal.ONE, Attained::due);
        assertThat(of("60", "66", "66", 100, 101).standing()).isEqualTo(Standing.REACHED);
        assertThat(of("60", "66", null, 0, 101).standing()).isEqualTo(Standing.UNREAD);
    }

    @Test
    void saysSoWhereThereIsNothingToDivide() {
        assertThat(up(null, 50))
                .returns(Standing.UNREAD, Attained::standing)
                .returns(null, Attained::share)
                .returns(null, Attained::counted);
        assertThat(of("60", "60.00", "63", 50, 50))
                .returns(Standing.UNMEASURABLE, Attained::standing)
                .returns(null, Attained::share);
        Mandate.SuccessMetric atOnce =
                new Mandate.SuccessMetric(METRIC.value(), "Conversion", "%", dec("60"), dec("66"), SINCE);
        assertThat(Attained.of(atOnce, SINCE, SINCE, lately("61", SINCE)).due()).isEqualTo("1");
        assertThat(up("61", 0).due()).isEqualByComparingTo("0");
    }

    @Test
    void marksAReadingThatIsOlderThanItsRhythmAllows() {
        assertThat(of("60", "66", "61", 23, 50).stale()).isFalse();
        assertThat(of("60", "66", "61", 22, 50).stale()).isTrue();
        Reading read = reading("61", SINCE.plusDays(5));
        assertThat(Attained.of(wanted("60", "66"), SINCE, SINCE.plusDays(80), new Lately(read, 0, new Rhythm(91)))
                        .stale())
                .isFalse();
        assertThat(of("60", "66", "61", 99, 300).stale()).isFalse();
    }

    @Test
    void takesTheMeanOfWhatIsCountedAndBesideItWithMissingOnesAsNothing() {
        AttainmentSheet sheet = sheet(List.of(up("72", 50), up("63", 50), up(null, 50), of("60", "60", "63", 50, 50)));

        assertThat(sheet.measured()).isEqualTo(2);
        assertThat(sheet.attainment()).isEqualTo("0.7500");
        assertThat(sheet.attainmentMissingAsZero()).isEqualTo("0.3750");
        assertThat(sheet.good()).isEqualTo(2);
        assertThat(sheet(List.of()))
                .returns(null, AttainmentSheet::attainment)
                .returns(null, AttainmentSheet::attainmentMissingAsZero);
        assertThat(sheet(List.of(up(null, 50))))
                .returns(null, AttainmentSheet::attainment)
                .returns(dec("0.0000"), AttainmentSheet::attainmentMissingAsZero);
    }

    @Property(tries = 500)
    void isReachedExactlyWhereTheValueIsAtTheTargetOrBeyond(
            @ForAll @IntRange(min = -500, max = 500) int from,
            @ForAll @IntRange(min = -500, max = 500) int target,
            @ForAll @IntRange(min = -500_000, max = 500_000) int thousandths,
            @ForAll @IntRange(min = 0, max = 100) int day) {
        BigDecimal value = BigDecimal.valueOf(thousandths, 3);
        Attained line = of(String.valueOf(from), String.valueOf(target), value.toPlainString(), day, day);
        if (from == target) {
            assertThat(line.standing()).isEqualTo(Standing.UNMEASURABLE);
            return;
        }
        int beyond = value.compareTo(BigDecimal.valueOf(target)) * Integer.compare(target, from);

        assertThat(line.standing() == Standing.REACHED).isEqualTo(beyond >= 0);
        assertThat(line.counted()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
        assertThat(line.due()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
        assertThat(Objects.requireNonNull(line.share()).signum() >= 0)
                .isEqualTo(value.compareTo(BigDecimal.valueOf(from)) * Integer.compare(target, from) >= 0);
    }

    @Property(tries = 300)
    void fallsNeverWhileTheMetricGetsBetter(
            @ForAll @IntRange(min = -500, max = 500) int from,
            @ForAll @IntRange(min = 1, max = 500) int way,
            @ForAll boolean higher,
            @ForAll @IntRange(min = -500_000, max = 500_000) int one,
            @ForAll @IntRange(min = 0, max = 500_000) int better) {
        int sign = higher ? 1 : -1;
        String target = String.valueOf(from + sign * way);
        BigDecimal worse = BigDecimal.valueOf(one, 3);
        BigDecimal good = worse.add(BigDecimal.valueOf((long) sign * better, 3));

        assertThat(of(String.valueOf(from), target, good.toPlainString(), 50, 50)
                        .share())
                .isGreaterThanOrEqualTo(of(String.valueOf(from), target, worse.toPlainString(), 50, 50)
                        .share());
    }

    @Property(tries = 300)
    void keepsTheMeanBetweenTheLeastAndTheMost(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 5_000, max = 8_000) Integer> hundredths) {
        List<Attained> lines = hundredths.stream()
                .map(value -> up(BigDecimal.valueOf(value, 2).toPlainString(), 50))
                .toList();
        AttainmentSheet sheet = sheet(lines);
        List<BigDecimal> counted = lines.stream()
                .map(Attained::counted)
                .filter(Objects::nonNull)
                .sorted()
                .toList();

        assertThat(sheet.attainment())
                .isBetween(counted.get(0), counted.get(counted.size() - 1))
                .isEqualByComparingTo(Objects.requireNonNull(sheet.attainmentMissingAsZero()));
    }

    private static Attained up(@Nullable String value, int day) {
        return of("60", "66", value, day, day);
    }

    private static Attained down(String value, int day) {
        return of("11", "6", value, day, day);
    }

    /** Read on one day, on the sheet of another; days since the charter's first. */
    private static Attained of(String from, String target, @Nullable String value, int readOn, int on) {
        return Attained.of(
                wanted(from, target),
                SINCE,
                SINCE.plusDays(on),
                value == null ? Lately.NEVER : lately(value, SINCE.plusDays(readOn)));
    }

    private static Lately lately(String value, LocalDate day) {
        return new Lately(reading(value, day), 0, Rhythm.UNKNOWN);
    }

    private static Reading reading(String value, LocalDate day) {
        return new Reading(
                new ReadingId(Identity.next()),
                METRIC,
                day,
                dec(value),
                100,
                "web",
                0,
                null,
                Instant.EPOCH,
                null,
                true,
                null);
    }

    private static Mandate.SuccessMetric wanted(String from, String target) {
        return new Mandate.SuccessMetric(METRIC.value(), "Conversion", "%", dec(from), dec(target), BY);
    }

    private static AttainmentSheet sheet(List<Attained> lines) {
        var squad = new Squad(
                SquadId.next(), 0, new PortfolioId(UUID.randomUUID()), "Basket", null, null, null, java.util.Set.of());
        return new AttainmentSheet(squad, SINCE, Instant.EPOCH, null, lines);
    }

    private static BigDecimal dec(String number) {
        return new BigDecimal(number);
    }
}
