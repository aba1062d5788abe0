package org.journeygate.initiatives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.journeygate.DatabaseTest;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.Journeys;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.PortfolioFixtures;
import org.journeygate.people.Actor;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.Outdated;
import org.journeygate.shared.PageQuery;
import org.journeygate.squads.Squad;
import org.journeygate.squads.SquadFixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;

@DatabaseTest
class InitiativesModuleTests {

    @Autowired
    Initiatives initiatives;

    @Autowired
    Journeys journeys;

    @Autowired
    PeopleFixtures people;

    @Autowired
    PortfolioFixtures portfolios;

    @Autowired
    SquadFixtures squads;

    @Autowired
    InitiativeFixtures fixtures;

    @Autowired
    TransactionOperations transaction;

    Actor lead;
    Actor pmo;
    Portfolio retail;
    Squad basket;
    Journey purchase;

    @BeforeEach
    void formSquad() {
        Person leading = people.lead("lead");
        lead = leading.acting();
        pmo = people.pmo("pmo").acting();
        retail = portfolios.portfolio("retail");
        basket = squads.squad(retail, "Basket", leading, people.exec("sponsor"), people.person("member"));
        purchase = fixtures.firstPurchase(retail);
    }

    @Test
    void raisesBetBeforeTheFirstGateOfItsModel() {
        Initiative bet = initiatives.raise(
                basket.id(), "journey-bet", fixtures.particulars("One-page checkout", purchase), lead);

        assertThat(bet.code()).isEqualTo("BT-2026-0001");
        assertThat(bet.gate()).isEqualTo("G0");
        assertThat(bet.status()).isEqualTo(Initiative.Status.ACTIVE);
        assertThat(bet.portfolio()).isEqualTo(retail.id());
        assertThat(initiatives.get(bet.id())).isEqualTo(bet);
        assertThat(initiatives.named("BT-2026-0001")).isEqualTo(bet);
        assertThat(initiatives.all(List.of(bet.id(), InitiativeId.next()))).containsOnlyKeys(bet.id());
    }

    @Test
    void leavesRaisingToTheLeadOfThatSquad() {
        var wanted = fixtures.particulars("One-page checkout", purchase);

        for (Actor other : List.of(
                pmo, people.lead("lead2").acting(), people.person("member").acting())) {
            assertThatThrownBy(() -> initiatives.raise(basket.id(), "journey-bet", wanted, other))
                    .isInstanceOf(NotPermitted.class);
        }
    }

    @Test
    void refusesWhatBelongsElsewhere() {
        Portfolio business = portfolios.portfolio("business");
        Journey order = portfolios.journey(business, "Order", people.person("owner"), "Ask");
        portfolios.metric(order, "Answered");
        portfolios.persona(business, "Buyers");
        var foreign = fixtures.particulars("Elsewhere", order);
        var own = fixtures.particulars("Here", purchase);

        assertThat(faults("journey-bet", foreign)).containsExactly("journeyId", "personaId");
        assertThat(faults(
                        "unheard-of",
                        new Initiatives.Particulars(
                                " ",
                                purchase.id(),
                                foreign.stages(),
                                foreign.persona(),
                                "a\nb",
                                foreign.promise(),
                                null,
                                new BigDecimal("-1"),
                                new BigDecimal("0.123"),
                                null,
                                null)))
                .containsExactly(
                        "gateModel",
                        "title",
                        "stageIds",
                        "personaId",
                        "change",
                        "promise.metricId",
                        "expectedValue",
                        "cost",
                        "people",
                        "reversible",
                        "risk");
        assertThat(faults("journey-bet", withPromise(own, "60", "50", "55", LocalDate.of(2030, 1, 1))))
                .as("a promise that does not improve")
                .containsExactly("promise.toHigh");
        assertThat(faults("journey-bet", withPromise(own, "60", "66", "63", LocalDate.of(2030, 1, 1))))
                .containsExactly("promise.toHigh");
        assertThat(faults("journey-bet", withPromise(own, "60", "63", "66", LocalDate.of(2026, 3, 2))))
                .as("today is too late to promise")
                .containsExactly("promise.by");
    }

    @Test
    void takesAPromiseWithoutARange() {
        Initiatives.Particulars own = fixtures.particulars("Here", purchase);
        Initiative bet = initiatives.raise(
                basket.id(), "journey-bet", withPromise(own, "60", "63", null, LocalDate.of(2030, 1, 1)), lead);

        assertThat(bet.promise().toHigh()).isEqualByComparingTo("63");
        Initiative without = initiatives.change(bet.id(), 0, withoutPromise(own), lead);
        assertThat(without.promise()).isNull();
    }

    @Test
    void takesHowSureTheSquadIsBetween1And99PerCent() {
        Initiatives.Particulars own = fixtures.particulars("Here", purchase);

        Initiative bet = initiatives.raise(basket.id(), "journey-bet", asSure(own, 70), lead);

        assertThat(bet.promise().probability()).isEqualTo(70);
        Initiative surer = initiatives.change(bet.id(), 0, asSure(own, 99), lead);
        assertThat(surer.promise().probability()).isEqualTo(99);
        assertThat(surer.promise().isSame(bet.promise())).isFalse();
        for (int refused : List.of(0, 100)) {
            assertThat(faults("journey-bet", asSure(own, refused))).containsExactly("promise.probability");
        }
    }

    @Test
    void letsLeadAndPmoChangeAnActiveBet() {
        Initiative bet = fixtures.bet(basket, "One-page checkout");
        var wanted = fixtures.particulars("Two-page checkout", purchase);

        assertThat(initiatives.change(bet.id(), 0, wanted, lead).title()).isEqualTo("Two-page checkout");
        assertThat(initiatives.change(bet.id(), 1, wanted, pmo).version()).isEqualTo(2);
        assertThatThrownBy(() -> initiatives.change(bet.id(), 0, wanted, lead)).isInstanceOf(Outdated.class);
        assertThatThrownBy(() -> initiatives.change(
                        bet.id(), 2, wanted, people.lead("lead2").acting()))
                .isInstanceOf(NotPermitted.class);
        settle(bet, Initiative.Status.STOPPED);
        assertThatThrownBy(() -> initiatives.change(bet.id(), 3, wanted, lead)).isInstanceOf(BetNotActive.class);
    }

    @Test
    void movesOnWithItsGatesUntilItIsFinished() {
        Initiative bet = fixtures.bet(basket, "One-page checkout");

        transaction.executeWithoutResult(status -> initiatives.moveOn(bet.id(), bet.code(), "G1", Actor.SYSTEM));
        assertThat(initiatives.get(bet.id()).gate()).isEqualTo("G1");
        settle(bet, Initiative.Status.PAUSED);
        assertThat(initiatives.get(bet.id()))
                .returns("G1", Initiative::gate)
                .returns(Initiative.Status.PAUSED, Initiative::status);
        transaction.executeWithoutResult(status -> initiatives.moveOn(bet.id(), bet.code(), null, Actor.SYSTEM));
        assertThat(initiatives.get(bet.id()))
                .returns(null, Initiative::gate)
                .returns(Initiative.Status.FINISHED, Initiative::status);
        assertThatThrownBy(() -> settle(bet, Initiative.Status.STOPPED)).isInstanceOf(BetNotActive.class);
        assertThatThrownBy(() -> initiatives.moveOn(bet.id(), bet.code(), null, Actor.SYSTEM))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void keepsStagesThatBetsArePlacedAt() {
        fixtures.bet(basket, "One-page checkout");
        Journey.Stage find = purchase.stages().get(0);

        assertThatThrownBy(() -> journeys.changeStages(purchase.id(), 0, List.of(), pmo))
                .isInstanceOf(StageStillPromised.class);
        assertThat(journeys.get(purchase.id())).isEqualTo(purchase);
        Journey shorter = journeys.changeStages(
                purchase.id(), 0, List.of(new Journeys.StageParticulars(find.id(), "Look", true)), pmo);
        assertThat(shorter.stages()).hasSize(1);
    }

    @Test
    void findsBetsByWhatTheyAreAndWhereTheyStand() {
        Initiative checkout = fixtures.bet(basket, "One-page checkout");
        Initiative parcels = fixtures.bet(basket, "Parcel shops", "light");
        transaction.executeWithoutResult(
                status -> initiatives.moveOn(checkout.id(), checkout.code(), "G1", Actor.SYSTEM));

        assertThat(found(Initiatives.Filter.ALL)).containsExactly("Parcel shops", "One-page checkout");
        assertThat(found(filter(null, null, "PAGE"))).containsExactly("One-page checkout");
        assertThat(found(filter(null, null, parcels.code().toLowerCase()))).containsExactly("Parcel shops");
        assertThat(found(filter("journey-bet", "G1", null))).containsExactly("One-page checkout");
        assertThat(found(filter("journey-bet", "G0", null))).isEmpty();
        assertThat(initiatives
                        .search(Initiatives.Filter.ALL, new PageQuery(0, 1, "title"))
                        .items())
                .extracting(Initiative::title)
                .containsExactly("One-page checkout");
    }

    private List<String> found(Initiatives.Filter filter) {
        return initiatives.search(filter, PageQuery.first(10)).items().stream()
                .map(Initiative::title)
                .toList();
    }

    private Initiatives.Filter filter(String gateModel, String gate, String text) {
        return new Initiatives.Filter(
                retail.id(), basket.id(), purchase.id(), Initiative.Status.ACTIVE, gateModel, gate, text, null);
    }

    private void settle(Initiative bet, Initiative.Status to) {
        transaction.executeWithoutResult(status -> initiatives.settle(bet.id(), bet.code(), to, Actor.SYSTEM));
    }

    private List<String> faults(String gateModel, Initiatives.Particulars wanted) {
        return catchThrowableOfType(InvalidInput.class, () -> initiatives.raise(basket.id(), gateModel, wanted, lead))
                .errors()
                .stream()
                .map(InvalidInput.FieldError::field)
                .toList();
    }

    private static Initiatives.Particulars withPromise(
            Initiatives.Particulars bet, String from, String low, String high, LocalDate by) {
        return changed(
                bet,
                new Initiatives.Promised(
                        bet.promise().metric(),
                        new BigDecimal(from),
                        new BigDecimal(low),
                        high == null ? null : new BigDecimal(high),
                        by,
                        null));
    }

    private static Initiatives.Particulars asSure(Initiatives.Particulars bet, int probability) {
        Initiatives.Promised promise = bet.promise();
        return changed(
                bet,
                new Initiatives.Promised(
                        promise.metric(),
                        promise.from(),
                        promise.toLow(),
                        promise.toHigh(),
                        promise.by(),
                        probability));
    }

    private static Initiatives.Particulars withoutPromise(Initiatives.Particulars bet) {
        return changed(bet, null);
    }

    private static Initiatives.Particulars changed(Initiatives.Particulars bet, Initiatives.Promised promise) {
        return new Initiatives.Particulars(
                bet.title(),
                bet.journey(),
                bet.stages(),
                bet.persona(),
                bet.change(),
                promise,
                bet.expectedValue(),
                bet.cost(),
                bet.people(),
                bet.reversible(),
                bet.risk());
    }
}
