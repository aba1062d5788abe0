package org.journeygate.gates.grades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import org.journeygate.workflow.DecisionTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds whatever somebody writes into the table. */
class GradingUnitTests {

    private final DecisionTables tables = mock();
    private final Grading grading = new Grading(tables);

    @ParameterizedTest
    @CsvSource({
        "RESEARCH, INTERVIEWS, '', C",
        "RESEARCH, '', '', C",
        "RESEARCH, SURVEY, '', A",
        "EXPERIMENT, '', STOPPED_EARLY, C",
        "EXPERIMENT, '', TO_THE_END, A"
    })
    void keepsInterviewsAndWhatWasStoppedEarlyAtC(String kind, String method, String course, Grade grade) {
        answer(Map.of("grade", "A", "reason", "We like it", "lift", ""));

        Graded graded = grading.grade(new Grading.Asked(kind, method, course, true, 99, 900, true));

        assertThat(graded.letter()).isEqualTo(grade);
        assertThat(graded.reason().contains("never exceed")).isEqualTo(grade == Grade.C);
        assertThat(graded.lift()).isNull();
    }

    @Test
    void leavesALowerGradeAlone() {
        answer(Map.of("grade", "D", "reason", "Too few", "lift", "More"));

        assertThat(grading.grade(asked())).isEqualTo(new Graded(Grade.D, "Too few", "More"));
    }

    @Test
    void saysSoWhereTheTableHasNothingForIt() {
        when(tables.ask(eq("evidenceGrade"), any())).thenReturn(List.of());
        assertThat(grading.grade(asked()).letter()).isEqualTo(Grade.E);
        assertThat(grading.grade(asked()).reason()).contains("evidence-grade.dmn has no row");

        answer(Map.of("grade", "A+", "reason", "Splendid"));
        assertThat(grading.grade(asked()).letter()).isEqualTo(Grade.E);
    }

    @Test
    void stopsTheStartWhereTheTableIsMissing() {
        when(tables.ask(eq("evidenceGrade"), any())).thenThrow(new IllegalStateException("no decision definition"));

        assertThatThrownBy(grading::requireTable)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("copy evidence-grade.dmn", "no decision definition");
    }

    private void answer(Map<String, Object> row) {
        when(tables.ask(eq("evidenceGrade"), any())).thenReturn(List.of(row));
    }

    private static Grading.Asked asked() {
        return new Grading.Asked("RESEARCH", "INTERVIEWS", "", false, 0, 3, true);
    }
}
