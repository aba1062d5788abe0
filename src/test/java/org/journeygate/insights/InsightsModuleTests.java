package org.journeygate.insights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Set;
import org.journeygate.DatabaseTest;
import org.journeygate.SharedData;
import org.journeygate.exchange.ImportKind;
import org.journeygate.exchange.Imports;
import org.journeygate.gates.GateRequestFixtures;
import org.journeygate.gates.GateRequestId;
import org.journeygate.gates.Outcome;
import org.journeygate.insights.GateInsight.FailedCriterion;
import org.journeygate.people.Actor;
import org.journeygate.people.Role;
import org.journeygate.people.UserId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class InsightsModuleTests {

    private static final String HEADER =
            "initiative_code,initiative_title,portfolio,gate_model,gate,submitted_on,decided_on,outcome,failed_criteria,source_url\n";

    @Autowired
    Insights insights;

    @Autowired
    Imports imports;

    @Autowired
    GateRequestFixtures requests;

    @Test
    void findsTheFiguresOfTheServiceAssessments() throws Exception {
        try (InputStream file = Files.newInputStream(SharedData.serviceAssessments())) {
            bring(file);
        }

        GateInsight all = insights.gates(null);

        assertThat(all.gates())
                .extracting("gate", "firstDecisions", "passed", "reassessments")
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("alpha", 74L, 55L, 12L),
                        org.assertj.core.api.Assertions.tuple("beta", 51L, 34L, 6L),
                        org.assertj.core.api.Assertions.tuple("live", 28L, 20L, 2L));
        assertThat(all.decisions()).isEqualTo(173);
        assertThat(all.reassessments()).isEqualTo(20);
        assertThat(all.medianDaysToReassessment()).isEqualTo(60.5);
        assertThat(all.gates().get(0).passRate()).isEqualTo(55.0 / 74);
        assertThat(all.models())
                .extracting("name", "imported")
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("service-standard-18", true),
                        org.assertj.core.api.Assertions.tuple("service-standard-26", true));
        assertThat(all.failedCriteria())
                .startsWith(
                        new FailedCriterion("service-standard-26", "10", 19),
                        new FailedCriterion("service-standard-26", "9", 17),
                        new FailedCriterion("service-standard-26", "15", 15),
                        new FailedCriterion("service-standard-26", "13", 13),
                        new FailedCriterion("service-standard-18", "1", 12));
        assertThat(insights.gates("service-standard-18").failedCriteria())
                .startsWith(
                        new FailedCriterion("service-standard-18", "1", 12),
                        new FailedCriterion("service-standard-18", "12", 10));
        assertThat(insights.gates("service-standard-18").gates())
                .extracting("firstDecisions")
                .containsExactly(30L, 10L, 9L);
    }

    @Test
    void countsTheFirstDecisionOfABetAndTheSecondAsReassessment() {
        bring("""
                A,T,,m,G1,2026-01-01,2026-01-11,PIVOT,2,
                A,T,,m,G1,2026-01-11,2026-01-31,GO,,
                A,T,,m,G1,,2026-02-20,STOP,,
                B,T,,m,G1,,2026-01-11,GO_WITH_CONDITIONS,2;10,
                B,T,,n,G1,2026-01-11,2026-01-14,PAUSE,10,
                """);

        var gate = insights.gates(null).gates().get(0);

        assertThat(gate)
                .extracting("firstDecisions", "passed", "passRate", "reassessments", "medianDaysToReassessment")
                .containsExactly(2L, 1L, 0.5, 2L, 11.5);
        assertThat(gate.outcomes())
                .containsEntry(Outcome.GO, 1L)
                .containsEntry(Outcome.GO_WITH_CONDITIONS, 1L)
                .containsEntry(Outcome.PIVOT, 1L)
                .containsEntry(Outcome.PAUSE, 1L)
                .containsEntry(Outcome.STOP, 1L);
        assertThat(gate.medianDaysToDecision())
                .containsOnlyKeys(Outcome.PIVOT, Outcome.GO, Outcome.PAUSE)
                .containsEntry(Outcome.GO, 20.0);
        assertThat(gate.failedCriteria())
                .containsExactly(
                        new FailedCriterion("m", "2", 2),
                        new FailedCriterion("m", "10", 1),
                        new FailedCriterion("n", "10", 1));
        assertThat(insights.gates("n").gates().get(0).firstDecisions()).isEqualTo(1);
    }

    @Test
    void countsWhatWasDecidedHereBesideWhatWasBroughtIn() {
        GateRequestId request = requests.lightInReview();
        requests.vote(request, "exec4", Outcome.GO);
        bring("A,T,,journey-bet,G0,,2026-01-11,PIVOT,2,\n");

        GateInsight all = insights.gates(null);

        assertThat(all.decisions()).isEqualTo(2);
        assertThat(all.models())
                .extracting("name", "imported")
                .containsExactly(org.assertj.core.api.Assertions.tuple("journey-bet", false));
        assertThat(all.gates()).singleElement().satisfies(gate -> {
            assertThat(gate.firstDecisions()).isEqualTo(2);
            assertThat(gate.passed()).isEqualTo(1);
            assertThat(gate.medianDaysToDecision()).containsOnlyKeys(Outcome.GO);
        });
    }

    @Test
    void saysNothingOfAnEmptyRecord() {
        GateInsight nothing = insights.gates("no-such-model");

        assertThat(nothing.gates()).isEmpty();
        assertThat(nothing.reassessments()).isZero();
        assertThat(nothing.medianDaysToReassessment()).isNull();
    }

    private void bring(String rows) {
        bring(new ByteArrayInputStream((HEADER + rows).getBytes(StandardCharsets.UTF_8)));
    }

    private void bring(InputStream file) {
        imports.bring(
                ImportKind.DECISIONS, "history.csv", file, true, new Actor(UserId.next(), "Pat", Set.of(Role.PMO)));
    }
}
