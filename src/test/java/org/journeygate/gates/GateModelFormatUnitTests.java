package org.journeygate.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.journeygate.gates.grades.Grade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateModelFormatUnitTests {

    private static final String SMALL = """
            key: small
            name: Small
            order: 7
            purpose: For a test.
            days: {check: 1, completion: 20, lapse: 2, answer: 3, challenge: 0}
            conditionMonths: 3
            gates:
              - key: G1
                name: First
                purpose: Is it?
                mustMeet:
                  - {key: persona-named, text: A persona is named, answer: computed}
                  - {key: safe, text: Nobody gets hurt, answer: declared}
                shouldMeet:
                  - {key: pain, name: Pain, text: Much or little, weight: 2}
                hurdle: 60
                evidence: [RESEARCH, RISK]
              - key: G2
                name: Second
                purpose: Is it still?
                mustMeet: []
                shouldMeet: []
                hurdle: 0
                evidence: []
            """;

    private final GateModelFormat format = new GateModelFormat();

    @Test
    void readsAModel() {
        GateModel model = format.check(file(SMALL));

        assertThat(model.key()).isEqualTo("small");
        assertThat(model.order()).isEqualTo(7);
        assertThat(model.days()).isEqualTo(new GateModel.Days(1, 20, 2, 3, 0, 40, 20, 5));
        assertThat(model.conditionMonths()).isEqualTo(3);
        assertThat(model.first())
                .isEqualTo(new Gate(
                        "G1",
                        "First",
                        "Is it?",
                        List.of(
                                new Criterion("persona-named", "A persona is named", Criterion.Answer.COMPUTED),
                                new Criterion("safe", "Nobody gets hurt", Criterion.Answer.DECLARED)),
                        Scale.POINTS,
                        List.of(new Factor("pain", "Pain", "Much or little", 2)),
                        60,
                        List.of(
                                new WantedEvidence(EvidenceKind.RESEARCH, null),
                                new WantedEvidence(EvidenceKind.RISK, null))));
    }

    @Test
    void readsTheScaleOfAGate() {
        String rated = SMALL.replace("    shouldMeet:", "    scale: rating\n    shouldMeet:");

        assertThat(format.check(file(rated)).first().scale()).isEqualTo(Scale.RATING);
    }

    @Test
    void readsTheGradeInWhichEvidenceIsWanted() {
        String graded = SMALL.replace("[RESEARCH, RISK]", "[{kind: RESEARCH, grade: C}, RISK]");

        assertThat(format.check(file(graded)).first().evidence())
                .containsExactly(
                        new WantedEvidence(EvidenceKind.RESEARCH, Grade.C),
                        new WantedEvidence(EvidenceKind.RISK, null));
    }

    @Test
    void givesTheVersionThatIsAskedFor() {
        assertThat(format.read(SMALL, 4).version()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name: Small|nickname: Small|the file|nickname",
                "order: 7||the file|order",
                "key: G2|key: G1|gates G1|there twice",
                "key: safe|key: persona-named|G1 mustMeet persona-named|there twice",
                "key: small|key: other|/key|not the name of the file",
                "hurdle: 60|hurdle: 101|/gates/0/hurdle|100",
                "hurdle: 60|hurdle: much|/gates/0/hurdle|integer",
                "[RESEARCH, RISK]|[RESEARCH, GUESS]|/gates/0/evidence/1|enumeration",
                "[RESEARCH, RISK]|[RISK, RISK]|/gates/0/evidence|unique",
                "[RESEARCH, RISK]|[{kind: RESEARCH, grade: F}]|/gates/0/evidence/0/grade|enumeration",
                "[RESEARCH, RISK]|[{kind: RESEARCH}]|/gates/0/evidence/0|grade",
                "[RESEARCH, RISK]|[RISK, {kind: RISK, grade: C}]|G1 evidence RISK|there twice",
                "weight: 2|weight: 0|/gates/0/shouldMeet/0/weight|1",
                "challenge: 0|challenge: 10|/days/challenge|0",
                "answer: 3|answer: 4|/days/answer|3",
                "challenge: 0|challenge: 0, rework: 0|/days/rework|1",
                "answer: declared|answer: computed|/gates/0/mustMeet/1/answer|nothing computes 'safe'",
                "key: safe|key: Not Safe|/gates/0/mustMeet/1/key|pattern",
                "text: Nobody gets hurt|text: !!java.net.URL [\"http://localhost\"]|/gates/0/mustMeet/1/text|string",
                "name: Small|key: small|line 2|Duplicate",
                "name: Small|name: [Small|line|expected"
            })
    void refusesWhatBreaksTheRulesNamingFilePlaceAndCause(String good, String bad, String place, String cause) {
        String broken = SMALL.replace(good, bad == null ? "" : bad);
        assertThat(broken).isNotEqualTo(SMALL);

        assertThatExceptionOfType(InvalidGateModel.class)
                .isThrownBy(() -> format.check(file(broken)))
                .withMessageContaining("Gate model processes/gate-models/small.yaml, ")
                .withMessageContaining(place)
                .withMessageContaining(cause);
    }

    @Test
    void refusesAnEmptyFile() {
        assertThatExceptionOfType(InvalidGateModel.class).isThrownBy(() -> format.check(file("")));
    }

    @Test
    void refusesASecondDocument() {
        assertThatExceptionOfType(InvalidGateModel.class)
                .isThrownBy(() -> format.check(file(SMALL + "---\nkey: other\n")));
    }

    private static GateModelFile file(String content) {
        return new GateModelFile("processes/gate-models/small.yaml", "small", content);
    }
}
