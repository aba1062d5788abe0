package org.journeygate.gates.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.journeygate.gates.facts.ExperimentDraft.ArmDraft;
import org.journeygate.shared.Checks;
import org.journeygate.shared.InvalidInput.FieldError;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExperimentUnitTests {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 20);

    @Test
    void saysInWordsWhatTheNumbersSay() {
        ExperimentResult result = ExperimentResult.of(counted(1_000, 10_000, 1_150, 10_000, "2", 20_000, null, false));

        assertThat(result.effect()).isEqualTo(1.5, within(1e-9));
        assertThat(result.underpowered()).isFalse();
        assertThat(result.stoppedEarly()).isFalse();
        assertThat(result.sentence())
                .startsWith("11.5 % against 10 %: 1.5 points more, 95 % interval 0.6")
                .contains("p below 0.001", "Power for 2 points: 99 %.")
                .doesNotContain("underpowered", "Stopped");
    }

    @Test
    void callsAnUnderpoweredTestSo() {
        ExperimentResult result = ExperimentResult.of(counted(20, 200, 26, 200, "3", 400, null, false));

        assertThat(result.underpowered()).isTrue();
        assertThat(result.sentence())
                .contains("No effect is among what the numbers leave open", "Power for 3 points: 15 %, underpowered.");
    }

    @Test
    void callsAPeekedAtTestSo() {
        ExperimentResult result = ExperimentResult.of(counted(1_000, 10_000, 1_150, 10_000, "2", 20_000, null, true));

        assertThat(result.stoppedEarly()).isTrue();
        assertThat(result.sentence()).contains("Stopped or looked at before its planned end");
    }

    @ParameterizedTest
    @CsvSource({
        "    ,           , false, NO_PLAN",
        "2000,           , false, TO_THE_END",
        "2001,           , false, STOPPED_EARLY",
        "    , 2026-02-20, false, TO_THE_END",
        "    , 2026-02-21, false, STOPPED_EARLY",
        "2000, 2026-02-21, false, STOPPED_EARLY",
        "2000, 2026-02-20, true, STOPPED_EARLY",
        "    ,           , true, STOPPED_EARLY"
    })
    void knowsHowItCameToItsEnd(
            @Nullable Integer plannedSize, @Nullable LocalDate plannedEnd, boolean peeked, Experiment.Course course) {
        assertThat(counted(100, 1_000, 120, 1_000, "2", plannedSize, plannedEnd, peeked)
                        .course())
                .isEqualTo(course);
    }

    @Test
    void comparesMeans() {
        var draft = new ExperimentDraft(
                new ArmDraft(10, null, new BigDecimal("2.33"), new BigDecimal("2.002249")),
                new ArmDraft(10, null, new BigDecimal("0.75"), new BigDecimal("1.789010")),
                new BigDecimal("-1"),
                20,
                null,
                null,
                false);
        Experiment experiment = draft.checked(DAY, new Checks());

        assertThat(experiment).isNotNull();
        assertThat(ExperimentResult.of(experiment).sentence())
                .startsWith("0.75 against 2.33: 1.58 less, 95 % interval −3.37 to 0.2055, p = 0.079.");
    }

    @ParameterizedTest
    @CsvSource({
        "    ,  10,   5, 100,    2, experiment.control.n",
        " 100, 101,   5, 100,    2, experiment.control.conversions",
        " 100,    ,   5, 100,    2, experiment.control.conversions",
        " 100,  10,   5,   0,    2, experiment.variant.n",
        " 100,  10,   5, 100,     , experiment.smallestEffect",
        " 100,  10,   5, 100,    0, experiment.smallestEffect",
        " 100,  10,   5, 100,   95, experiment.smallestEffect",
        " 100,  10,   5, 100,  -11, experiment.smallestEffect"
    })
    void namesWhatIsWrongWithTheNumbers(
            @Nullable Integer n,
            @Nullable Integer conversions,
            @Nullable Integer others,
            @Nullable Integer ofOthers,
            @Nullable BigDecimal smallest,
            String field) {
        var checks = new Checks();
        var draft = new ExperimentDraft(
                new ArmDraft(n, conversions, null, null),
                new ArmDraft(ofOthers, others, null, null),
                smallest,
                null,
                null,
                null,
                false);

        assertThat(draft.checked(DAY, checks)).isNull();
        assertThat(checks.errors()).extracting(FieldError::field).contains(field);
    }

    @Test
    void refusesToMixCountsAndMeans() {
        var checks = new Checks();
        new ExperimentDraft(
                        new ArmDraft(100, 10, null, null),
                        new ArmDraft(100, null, BigDecimal.ONE, BigDecimal.ONE),
                        BigDecimal.ONE,
                        null,
                        null,
                        null,
                        false)
                .checked(DAY, checks);

        assertThat(checks.errors())
                .extracting(FieldError::field)
                .contains("experiment.control.conversions", "experiment.control.mean", "experiment.control.sd");
    }

    @Test
    void refusesFactsOfAnotherKind() {
        var checks = new Checks();
        new FactsDraft(null, BigDecimal.ONE, null, Method.SURVEY).checked("METRIC_CHANGE", DAY, checks);

        assertThat(checks.errors()).extracting(FieldError::field).containsExactly("method", "after");
    }

    private static Experiment counted(
            int control,
            int ofControl,
            int variant,
            int ofVariant,
            String smallest,
            @Nullable Integer plannedSize,
            @Nullable LocalDate plannedEnd,
            boolean peeked) {
        return new Experiment(
                new Arm(ofControl, control, null, null),
                new Arm(ofVariant, variant, null, null),
                new BigDecimal(smallest),
                plannedSize,
                plannedEnd,
                DAY,
                peeked);
    }
}
