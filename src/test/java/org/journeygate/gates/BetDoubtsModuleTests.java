package org.journeygate.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.journeygate.DatabaseTest;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.initiatives.checks.Doubt;
import org.journeygate.initiatives.checks.Doubts;
import org.journeygate.initiatives.plans.PlanParticulars;
import org.journeygate.initiatives.plans.Plans;
import org.journeygate.journeys.Personas;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the checks of a bet mean for its gate requests. */
@DatabaseTest
class BetDoubtsModuleTests {

    @Autowired
    GateRequestFixtures gates;

    @Autowired
    GateRequests requests;

    @Autowired
    Submissions submissions;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Initiatives initiatives;

    @Autowired
    Personas personas;

    @Autowired
    Plans plans;

    @Autowired
    Doubts doubts;

    @Autowired
    JdbcClient database;

    @Test
    void isReadyOnlyOnceTheDoubtIsAnsweredAndFreezesTheAnswer() {
        GateRequestId draft = gates.readyLight();
        Initiative bet = initiatives.get(requests.get(draft).initiative());
        assertThat(submissions.readiness(draft).items())
                .as("nothing found, no line")
                .extracting(Readiness.Item::criterion)
                .doesNotContain("persona-fit", "duplicate-job", "orphan-bet");
        personas.create(
                bet.portfolio(),
                new Personas.Particulars("Households", "Replace it", new BigDecimal("80"), null, "ledger"),
                gates.pmo());

        List<Readiness.Item> missing = submissions.readiness(draft).missing();
        assertThat(missing).extracting(Readiness.Item::criterion).containsExactly("persona-fit");
        assertThat(missing.get(0).reason())
                .isEqualTo(
                        "Say why it is right all the same. The persona First-time buyers is outside the critical mass:"
                                + " it brings 20 % of the revenue, while Households holds 80 %.");
        assertThat(missing.get(0).fix()).isEqualTo("#check-persona-fit");
        assertThatThrownBy(() -> submissions.submit(draft, gates.lead())).isInstanceOf(NotReady.class);

        doubts.answer(bet, Doubt.Kind.PERSONA_FIT, null, null, "They grow fastest", gates.lead());
        plans.write(
                bet.id(), 0, PlanParticulars.of(plans.of(bet.id())).withTradeOffs("The other bet waits"), gates.lead());
        Readiness readiness = submissions.readiness(draft);
        assertThat(readiness.ready()).isTrue();
        assertThat(readiness.items())
                .filteredOn(line -> line.criterion().equals("persona-fit"))
                .extracting(Readiness.Item::reason)
                .singleElement()
                .asString()
                .startsWith("Answered: The persona");
        assertThat(dossiers.frozenPlan(draft)).isNull();
        submissions.submit(draft, gates.lead());

        assertThat(dossiers.frozenPlan(draft)).isEqualTo(1);
        String frozen = database.sql("select content from evidence_revision where gate_request_id = ?")
                .param(draft.value())
                .query(String.class)
                .single();
        assertThat(frozen)
                .contains("\"tradeOffs\":\"The other bet waits\"")
                .contains("\"check\":\"persona-fit\"", "\"reason\":\"They grow fastest\"");
    }
}
