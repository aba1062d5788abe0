package org.journeygate.initiatives.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.journeygate.DatabaseTest;
import org.journeygate.MovableClock;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.InitiativeFixtures;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.initiatives.plans.PlanParticulars;
import org.journeygate.initiatives.plans.Plans;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.Journeys;
import org.journeygate.journeys.Personas;
import org.journeygate.journeys.StageId;
import org.journeygate.people.Actor;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.NotPermitted;
import org.journeygate.squads.Squad;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@DatabaseTest
class DoubtsModuleTests {

    @Autowired
    Doubts doubts;

    @Autowired
    Plans plans;

    @Autowired
    Initiatives initiatives;

    @Autowired
    InitiativeFixtures bets;

    @Autowired
    Journeys journeys;

    @Autowired
    Personas personas;

    @Autowired
    PeopleFixtures people;

    @Autowired
    MovableClock clock;

    @Autowired
    TransactionOperations transaction;

    Actor lead;
    Actor pmo;
    Initiative first;
    Initiative second;

    @BeforeEach
    void raiseTwoBets() {
        lead = people.lead("lead").acting();
        pmo = people.pmo("pmo").acting();
        Squad squad = bets.squad("Basket");
        first = bets.bet(squad, "Checkout");
        second = bets.bet(squad, "Guest checkout");
    }

    @Test
    void asksWhoNamedTheSameJobLater() {
        name(first, "Pay without fuss");
        clock.advance(Duration.ofHours(1));
        name(second, "pay  without fuss.");

        assertThat(doubts.about(first).doubts()).isEmpty();
        assertThat(doubts.about(first).followers())
                .extracting(follower -> follower.other().code())
                .containsExactly(second.code());
        Doubt doubt = doubts.about(second).doubts().get(0);
        assertThat(doubt.isOpen()).isTrue();
        assertThat(doubt.other().code()).isEqualTo(first.code());

        Doubt answered = doubts.answer(
                second, Doubt.Kind.DUPLICATE_JOB, first.id(), null, "It is for people without an account", lead);

        assertThat(doubts.about(second).doubts()).containsExactly(answered);
        assertThat(answered.answer().stance()).isEqualTo(Doubt.Stance.DIFFERENT);
        assertThat(answered.answer().by()).isEqualTo(lead.person());
        assertThat(doubts.about(first).followers())
                .extracting(follower -> follower.answer().reason())
                .containsExactly("It is for people without an account");
    }

    @Test
    void asksAnewOnceTheFactsHaveChanged() {
        name(first, "Pay without fuss");
        clock.advance(Duration.ofHours(1));
        name(second, "Pay without fuss");
        doubts.answer(second, Doubt.Kind.DUPLICATE_JOB, null, Doubt.Stance.TOGETHER, "Checkout goes on", lead);
        assertThat(doubts.about(second).isOpen()).isFalse();

        Journey journey = journeys.get(second.journey());
        List<StageId> both = journey.stages().stream().map(Journey.Stage::id).toList();
        place(first, both);
        place(second, both);
        assertThat(doubts.about(initiatives.get(second.id())).isOpen())
                .as("they meet at one more stage")
                .isTrue();

        place(first, List.of(both.get(1)));
        place(second, List.of(both.get(0)));
        assertThat(doubts.about(initiatives.get(second.id())).doubts())
                .as("no stage in common")
                .isEmpty();
    }

    @Test
    void comparesWithBetsInPlayAlone() {
        name(first, "Pay without fuss");
        clock.advance(Duration.ofHours(1));
        name(second, "Pay without fuss");

        transaction.executeWithoutResult(
                status -> initiatives.settle(first.id(), first.code(), Initiative.Status.PAUSED, pmo));
        assertThat(doubts.about(second).doubts()).hasSize(1);
        transaction.executeWithoutResult(
                status -> initiatives.settle(first.id(), first.code(), Initiative.Status.STOPPED, pmo));
        assertThat(doubts.about(second).doubts()).isEmpty();
    }

    @Test
    void doubtsTheFitAndTheMissingCoreJourney() {
        assertThat(doubts.about(first).doubts())
                .as("shares that do not add up say nothing")
                .isEmpty();
        personas.create(
                first.portfolio(),
                new Personas.Particulars("Households", "Replace it", new BigDecimal("80"), null, "ledger"),
                pmo);
        Journey journey = journeys.get(first.journey());
        journeys.change(
                journey.id(),
                journey.version(),
                new Journeys.Particulars(
                        journey.name(),
                        journey.goal(),
                        journey.owner(),
                        false,
                        journey.stages().stream()
                                .map(stage -> new Journeys.StageParticulars(stage.id(), stage.name(), false))
                                .toList()),
                pmo);

        assertThat(doubts.about(first).doubts())
                .extracting(Doubt::kind)
                .containsExactly(Doubt.Kind.PERSONA_FIT, Doubt.Kind.ORPHAN_BET);
        doubts.answer(first, Doubt.Kind.PERSONA_FIT, null, null, "They grow fastest", lead);
        assertThat(doubts.about(first).doubts()).extracting(Doubt::isOpen).containsExactly(false, true);
    }

    @Test
    void refusesAnswersThatSayNothingOrComeFromOthers() {
        name(first, "Pay without fuss");
        clock.advance(Duration.ofHours(1));
        name(second, "Pay without fuss");

        assertThatThrownBy(() -> doubts.answer(second, Doubt.Kind.DUPLICATE_JOB, null, null, " ", lead))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() ->
                        doubts.answer(second, Doubt.Kind.DUPLICATE_JOB, null, Doubt.Stance.STANDS, "Because", lead))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> doubts.answer(second, Doubt.Kind.ORPHAN_BET, null, null, "Because", lead))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> doubts.answer(
                        second,
                        Doubt.Kind.DUPLICATE_JOB,
                        null,
                        null,
                        "Because",
                        people.lead("lead2").acting()))
                .isInstanceOf(NotPermitted.class);
    }

    private void name(Initiative bet, String job) {
        int version = plans.of(bet.id()).version();
        plans.write(bet.id(), version, PlanParticulars.of(plans.of(bet.id())).withPurpose(null, null, job), lead);
    }

    private void place(Initiative bet, List<StageId> stages) {
        Initiative present = initiatives.get(bet.id());
        var said = bets.particulars(bet.title(), journeys.get(bet.journey()));
        initiatives.change(
                bet.id(),
                present.version(),
                new Initiatives.Particulars(
                        said.title(),
                        said.journey(),
                        stages,
                        said.persona(),
                        said.change(),
                        said.promise(),
                        said.expectedValue(),
                        said.cost(),
                        said.people(),
                        said.reversible(),
                        said.risk()),
                lead);
    }
}
