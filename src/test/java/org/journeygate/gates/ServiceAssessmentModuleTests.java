package org.journeygate.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.journeygate.gates.Outcome.GO;
import static org.journeygate.gates.Outcome.GO_WITH_CONDITIONS;
import static org.journeygate.gates.Outcome.PIVOT;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.journeygate.DatabaseTest;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.InitiativeFixtures;
import org.journeygate.initiatives.Initiatives;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A service assessed against fourteen points: the squad rates, the assessors rate and advise, their lead in the chair decides. */
@DatabaseTest
class ServiceAssessmentModuleTests {

    private static final List<String> ASSESSORS = List.of("exec", "exec2", "exec3", "exec4");

    @Autowired
    GateRequestFixtures gates;

    @Autowired
    InitiativeFixtures bets;

    @Autowired
    Initiatives initiatives;

    @Autowired
    Submissions submissions;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Decisions decisions;

    @Autowired
    Votes votes;

    @Autowired
    ChairDecisions chair;

    @Test
    void leadOfTheAssessorsFixesTheOverallRatingHoweverTheyVoted() {
        GateRequestId id = heard();

        assertThat(gates.status(id)).isEqualTo(GateRequestStatus.WITH_CHAIR);
        assertThat(gates.item(id, "decide").detail()).startsWith("The panel has been heard");
        Dossier dossier = dossiers.read(id, gates.exec("exec5"));
        assertThat(dossier.contested()).isEqualTo("CHAIR");
        assertThat(dossier.can().decide()).containsExactlyInAnyOrder(Outcome.values());
        assertThat(dossier.seats())
                .asInstanceOf(InstanceOfAssertFactories.list(Dossier.SeatView.class))
                .allSatisfy(seat -> assertThat(seat.votes().get(0).scores()).containsEntry("simple", 1));

        chair.decide(
                id,
                new ChairDecisions.Verdict(
                        GO_WITH_CONDITIONS, "Simple to use is amber", List.of(gates.condition("Mend it")), null, 1),
                gates.exec("exec5"));

        DecisionRow decision = decisions.get(dossiers.read(id, gates.pmo()).decision(), gates.pmo());
        assertThat(decision.outcome()).isEqualTo(GO_WITH_CONDITIONS);
        assertThat(decision.rule()).isEqualTo("chair");
        assertThat(initiatives.get(dossier.request().initiative()).gate()).isEqualTo("beta");
    }

    @Test
    void redIsAssessedAgainBeforeTheSameGate() {
        GateRequestId id = heard();

        chair.decide(
                id, new ChairDecisions.Verdict(PIVOT, "Nobody could use it", List.of(), null, 1), gates.exec("exec5"));

        assertThat(initiatives
                        .get(dossiers.read(id, gates.pmo()).request().initiative())
                        .gate())
                .isEqualTo("alpha");
    }

    @Test
    void isNotReadyUntilEveryPointIsRated() {
        GateRequestId id = gates.draft(service());

        assertThat(submissions.readiness(id).missing())
                .filteredOn(line -> line.criterion().equals("scores"))
                .singleElement()
                .satisfies(line -> assertThat(line.reason()).startsWith("Rate green, amber or red: Understand users"));
    }

    private Initiative service() {
        gates.executives();
        return bets.bet(bets.squad("Permits"), "Renew a permit", "service-standard");
    }

    private GateRequestId heard() {
        GateRequestId id = gates.ready(service());
        submissions.submit(id, gates.lead());
        gates.accept(id);
        ASSESSORS.forEach(login -> votes.cast(
                id,
                new Ballot(GO, "Meets it", null, Map.of("simple", 1, "team", 2), List.of(), null, null, null),
                gates.exec(login)));
        return id;
    }
}
