package org.journeygate.initiatives.predictions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.journeygate.DatabaseTest;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.InitiativeFixtures;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.shared.NotPermitted;
import org.journeygate.squads.Squad;
import org.journeygate.squads.Squads;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Figures about squads and single approvers, under an agreement. */
@DatabaseTest
class ApproverCalibrationTests {

    @Autowired
    Predictions predictions;

    @Autowired
    InitiativeFixtures bets;

    @Autowired
    PeopleFixtures people;

    @Autowired
    People known;

    @Autowired
    Squads squads;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionOperations transaction;

    private Calibrations calibrations;
    private Squad basket;

    @BeforeEach
    void judgeSome() {
        calibrations = new Calibrations(database, squads, known, new PredictionSettings("Works agreement of 3 May"));
        basket = bets.squad("Basket");
        Squad zeal = bets.squad("Aardvark");
        for (int number = 0; number < 5; number++) {
            judged(bets.bet(basket, "Bet " + number), number < 3 ? "KEPT" : "MISSED", 80, "exec", "exec2");
        }
        judged(bets.bet(zeal, "Other"), "UNCLEAR", 30, "exec2");
    }

    @Test
    void listsSquadsByNameAndHidesTheFiguresOfFew() {
        assertThat(calibrations.bySquad())
                .extracting(Calibrations.Line::name)
                .containsExactly("Squad Aardvark", "Squad Basket");
        assertThat(calibrations.bySquad())
                .extracting(line -> line.calibration().shareKept() == null)
                .containsExactly(true, false);
        assertThat(calibrations.of(basket.id()).brier()).isEqualByComparingTo("0.28");
        assertThat(Calibrations.together(calibrations.bySquad()).judged()).isEqualTo(6);
        assertThat(calibrations.bands())
                .extracting(Calibrations.Band::low, Calibrations.Band::high)
                .containsExactly(tuple(21, 40), tuple(61, 80));
    }

    @Test
    void tellsPmoAndAuditorOfAllAndExecutivesOfThemselves() {
        for (Actor reader :
                List.of(people.pmo("pmo").acting(), people.auditor("auditor").acting())) {
            assertThat(calibrations.byApprover(reader))
                    .extracting(line -> line.name() + line.calibration().judged())
                    .containsExactly("Exec5", "Exec26");
        }
        assertThat(calibrations.byApprover(people.exec("exec2").acting()))
                .extracting(Calibrations.Line::name)
                .containsExactly("Exec2");
        assertThatThrownBy(() -> calibrations.byApprover(people.lead("lead").acting()))
                .isInstanceOf(NotPermitted.class);
    }

    private void judged(Initiative bet, String verdict, int sure, String... approvers) {
        database.sql("update initiative set promised_probability = ? where id = ?")
                .params(sure, bet.id().value())
                .update();
        transaction.executeWithoutResult(status -> predictions.book(
                bet.id(),
                "DE-" + UUID.randomUUID().toString().substring(0, 8),
                Set.copyOf(List.of(approvers).stream()
                        .map(login -> people.exec(login).id())
                        .toList())));
        database.sql("update prediction set verdict = ? where initiative_id = ?")
                .params(verdict, bet.id().value())
                .update();
    }
}
