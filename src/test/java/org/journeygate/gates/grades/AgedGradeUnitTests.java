package org.journeygate.gates.grades;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgedGradeUnitTests {

    @ParameterizedTest
    @CsvSource({
        "2026-01-15, 2026-04-14, A,          , 2026-04-15",
        "2026-01-15, 2026-04-15, B, 2026-04-15, 2026-07-15",
        "2026-01-15, 2026-07-14, B, 2026-04-15, 2026-07-15",
        "2026-01-15, 2026-07-15, C, 2026-07-15, 2026-10-15",
        "2026-01-15, 2026-10-15, D, 2026-10-15, 2027-01-15",
        "2026-01-15, 2027-01-15, E, 2027-01-15,",
        "2026-01-15, 2031-01-15, E, 2027-01-15,",
        "2025-11-30, 2026-02-27, A,          , 2026-02-28",
        "2025-11-30, 2026-02-28, B, 2026-02-28, 2026-05-30",
        "2027-11-30, 2028-02-28, A,          , 2028-02-29",
        "2026-01-31, 2026-04-30, B, 2026-04-30, 2026-07-31"
    })
    void fallsByOneForEveryFullThreeMonths(
            LocalDate gathered, LocalDate today, Grade letter, LocalDate fellOn, LocalDate fallsOn) {
        AgedGrade aged = AgedGrade.of(new Graded(Grade.A, "Compared", null), gathered, today);

        assertThat(aged.letter()).isEqualTo(letter);
        assertThat(aged.gathered()).isEqualTo(Grade.A);
        assertThat(aged.fellOn()).isEqualTo(fellOn);
        assertThat(aged.fallsOn()).isEqualTo(fallsOn);
    }

    @Test
    void neverFallsBelowE() {
        AgedGrade aged = AgedGrade.of(
                new Graded(Grade.E, "A document", null), LocalDate.of(2020, 1, 1), LocalDate.of(2026, 1, 1));

        assertThat(aged.letter()).isEqualTo(Grade.E);
        assertThat(aged.fellOn()).isNull();
    }

    @Test
    void hasNotFallenOnADayBeforeItWasGathered() {
        AgedGrade aged =
                AgedGrade.of(new Graded(Grade.B, "A survey", null), LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 1));

        assertThat(aged.letter()).isEqualTo(Grade.B);
    }

    @Test
    void comparesGrades() {
        assertThat(Grade.B.reaches(Grade.C)).isTrue();
        assertThat(Grade.C.reaches(Grade.C)).isTrue();
        assertThat(Grade.D.reaches(Grade.C)).isFalse();
        assertThat(Grade.A.atMost(Grade.C)).isEqualTo(Grade.C);
        assertThat(Grade.D.atMost(Grade.C)).isEqualTo(Grade.D);
        assertThat(Grade.D.lowered(7)).isEqualTo(Grade.E);
    }
}
