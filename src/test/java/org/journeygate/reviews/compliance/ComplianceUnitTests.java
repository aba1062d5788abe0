package org.journeygate.reviews.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.journeygate.reviews.ObligationState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What compliance counts, from plain rows. */
class ComplianceUnitTests {

    private static final Heatmap.Column FIRST = new Heatmap.Column("2026-Q1", "Q1 2026");
    private static final Heatmap.Column SECOND = new Heatmap.Column("2026-Q2", "Q2 2026");

    @ParameterizedTest
    @CsvSource({
        "ON_TIME,                              ON_TIME, 1",
        "ON_TIME LATE ON_TIME,                 LATE,    1",
        "ON_TIME LATE MISSED MISSED,           MISSED,  2",
        "LATE BLOCKED OPEN,                    LATE,    1",
        "BLOCKED OPEN ON_TIME,                 BLOCKED, 1",
        "OPEN ON_TIME ON_TIME,                 OPEN,    1",
        "ON_TIME WAIVED NOT_DUE,               ON_TIME, 1",
        "WAIVED NOT_DUE WAIVED,                WAIVED,  2",
        "NOT_DUE,                              NOT_DUE, 1",
    })
    void showsTheWorstStateOfACell(String states, ObligationState worst, int times) {
        Heatmap heatmap = Heatmap.of(List.of(FIRST), names("a"), entries("a", FIRST, states));

        Heatmap.Cell cell = Objects.requireNonNull(heatmap.lines().get(0).in(FIRST));
        assertThat(cell.state()).isEqualTo(worst);
        assertThat(cell.bad()).isEqualTo(times);
        assertThat(cell.of()).isEqualTo(states.split(" ").length);
    }

    @Test
    void leavesACellEmptyWhereNothingWasOwedAndKeepsTheLine() {
        Heatmap heatmap = Heatmap.of(List.of(FIRST, SECOND), names("a", "b"), entries("a", SECOND, "LATE ON_TIME"));

        assertThat(heatmap.lines()).extracting(line -> line.name().key()).containsExactly("a", "b");
        assertThat(heatmap.lines().get(0).in(FIRST)).isNull();
        assertThat(heatmap.lines().get(0).rate()).isEqualTo(new Rate(1, 1, 0));
        assertThat(heatmap.lines().get(1).cells()).isEmpty();
        assertThat(heatmap.with(ObligationState.LATE).lines()).hasSize(1);
        assertThat(heatmap.with(ObligationState.MISSED).lines()).isEmpty();
    }

    @Test
    void marksWhatWasRestatedAndRehearsed() {
        Heatmap heatmap = Heatmap.of(
                List.of(FIRST),
                names("a"),
                List.of(
                        new Heatmap.Entry("a", FIRST.key(), kept(ObligationState.MISSED, false, true, null), "QR-1"),
                        new Heatmap.Entry("a", FIRST.key(), kept(ObligationState.ON_TIME, true, true, 0), "QR-1")));

        Heatmap.Cell cell = Objects.requireNonNull(heatmap.lines().get(0).in(FIRST));
        assertThat(cell)
                .extracting(Heatmap.Cell::restated, Heatmap.Cell::rehearsal, Heatmap.Cell::review)
                .containsExactly(true, true, "QR-1");
        assertThat(heatmap.lines().get(0).rate().owed()).isZero();
    }

    @Test
    void countsOnlyWhatWasOwedInTheEndAndNoRehearsal() {
        Rate rate = Rate.of(List.of(
                kept(ObligationState.ON_TIME, false, false, 0),
                kept(ObligationState.ON_TIME, false, false, 0),
                kept(ObligationState.LATE, false, false, 1),
                kept(ObligationState.MISSED, false, true, null),
                kept(ObligationState.WAIVED, false, false, null),
                kept(ObligationState.BLOCKED, false, false, null),
                kept(ObligationState.OPEN, false, false, null)));

        assertThat(rate).isEqualTo(new Rate(2, 1, 0));
        assertThat(rate.share()).isEqualTo(new BigDecimal("0.6666"));
        assertThat(Rate.of(List.of()).share()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "ON_TIME, 0,  NONE",
        "LATE,    0,  NONE",
        "LATE,    1,  ONE",
        "LATE,    2,  TWO_TO_THREE",
        "LATE,    3,  TWO_TO_THREE",
        "LATE,    4,  FOUR_TO_FIVE",
        "LATE,    5,  FOUR_TO_FIVE",
        "LATE,    6,  MORE",
        "LATE,    ,   UNKNOWN",
        "MISSED,  2,  MISSED",
        "MISSED,  ,   MISSED",
    })
    void sortsByWorkingDaysLate(ObligationState state, @Nullable Integer days, Lateness.Span span) {
        Lateness lateness = Lateness.of(List.of(kept(state, false, false, days), kept(state, false, true, days)));

        assertThat(lateness.counts()).hasSize(7).containsEntry(span, 1L);
        assertThat(lateness.counts().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(1);
    }

    @Test
    void comparesTheLastQuarterWithThoseBefore() {
        Compliance sheet = sheet(
                Map.of("2025-Q3", new Rate(6, 2, 0), "2025-Q4", new Rate(3, 0, 1), "2026-Q1", new Rate(9, 1, 0)),
                "2026-Q2");

        assertThat(Objects.requireNonNull(sheet.last()).key()).isEqualTo("2026-Q1");
        assertThat(sheet.before()).isEqualTo(new Rate(9, 2, 1));
        assertThat(sheet.trend()).isEqualByComparingTo("0.15");
        assertThat(sheet(Map.of("2026-Q1", new Rate(9, 1, 0)), "2026-Q2").trend())
                .isNull();
    }

    private static Compliance sheet(Map<String, Rate> rates, String open) {
        Stream<Compliance.Quarter> counted = rates.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> new Compliance.Quarter(one.getKey(), one.getKey(), one.getValue()));
        return new Compliance(
                new Compliances.Filter(Compliance.By.SQUAD, null, null, null, null, null),
                Stream.concat(counted, Stream.of(new Compliance.Quarter(open, open, new Rate(0, 0, 0))))
                        .toList(),
                new Heatmap(List.of(), List.of()),
                rates.values().stream().reduce(new Rate(0, 0, 0), Rate::plus),
                Lateness.of(List.of()),
                List.of());
    }

    private static List<Heatmap.Name> names(String... keys) {
        return Stream.of(keys).map(key -> new Heatmap.Name(key, key, "Retail")).toList();
    }

    private static List<Heatmap.Entry> entries(String line, Heatmap.Column column, String states) {
        return Stream.of(states.split(" "))
                .map(state -> new Heatmap.Entry(
                        line, column.key(), kept(ObligationState.valueOf(state), false, false, 0), "QR-1"))
                .toList();
    }

    private static Kept kept(ObligationState state, boolean restated, boolean rehearsal, @Nullable Integer days) {
        return new Kept(state, restated, rehearsal, days);
    }
}
