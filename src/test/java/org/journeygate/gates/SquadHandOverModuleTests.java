package org.journeygate.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.journeygate.DatabaseTest;
import org.journeygate.audit.AuditLog;
import org.journeygate.inbox.Completion;
import org.journeygate.inbox.Inbox;
import org.journeygate.inbox.WorkItem;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.InitiativeFixtures;
import org.journeygate.initiatives.InitiativeId;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.initiatives.moves.SquadHandOvers;
import org.journeygate.journeys.PortfolioFixtures;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.StateMovedOn;
import org.journeygate.squads.Squad;
import org.journeygate.squads.SquadDissolved;
import org.journeygate.squads.SquadFixtures;
import org.journeygate.squads.SquadId;
import org.journeygate.squads.Squads;
import org.journeygate.squads.charters.Charter;
import org.journeygate.squads.charters.CharterApprovals;
import org.journeygate.squads.charters.Charters;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The squad Basket, led by lead, gives its charter up with two bets open; Returns, led by other, could take them. */
@DatabaseTest
class SquadHandOverModuleTests {

    private static final String REASON = "Two squads on one stage were one too many";

    @Autowired
    SquadHandOvers handOvers;

    @Autowired
    RightsFixtures fixtures;

    @Autowired
    GateRequestFixtures gates;

    @Autowired
    InitiativeFixtures bets;

    @Autowired
    Initiatives initiatives;

    @Autowired
    Charters charters;

    @Autowired
    CharterApprovals approvals;

    @Autowired
    Squads squads;

    @Autowired
    SquadFixtures formed;

    @Autowired
    PortfolioFixtures portfolios;

    @Autowired
    PeopleFixtures people;

    @Autowired
    Inbox inbox;

    @Autowired
    AuditLog audit;

    @Test
    void handsOverLineByLineUntilNothingIsLeft() {
        Squad basket = fixtures.squad("Basket", "50000", "100000");
        Squad returns = returns();
        Initiative first = bets.bet(basket, "Parcel shops");
        Initiative second = bets.bet(basket, "One page");
        GateRequestId request = gates.draft(first);
        Charter charter = charters.inForce(basket).orElseThrow();
        assertThatThrownBy(() -> handOver(basket, returns, Map.of()))
                .isInstanceOf(StateMovedOn.class)
                .hasMessageContaining(charter.code());
        approvals.retire(charter.id(), REASON, gates.lead());

        SquadHandOvers.Sheet before = handOvers.of(basket.id(), gates.pmo());
        assertThat(before.lines()).extracting(line -> line.bet().code()).containsExactly(first.code(), second.code());
        assertThat(before.lines().get(0).work()).singleElement().satisfies(piece -> assertThat(piece.key())
                .isEqualTo("initiatives-moves.work.request.DRAFT"));
        assertThat(before.takers()).extracting(Squad::name).containsExactly("Returns");

        SquadHandOvers.Sheet between =
                handOvers.handOver(basket.id(), null, Map.of(first.id(), returns.id()), REASON, gates.pmo());
        assertThat(between.lines()).extracting(line -> line.bet().code()).containsExactly(second.code());
        assertThat(between.squad().isDissolved()).isFalse();
        assertThatThrownBy(() -> inbox.answer(
                        asked(charter).get(0).id(), gates.pmo(), new Completion.Answer(true, REASON, List.of()), null))
                .isInstanceOf(StateMovedOn.class)
                .hasMessageContaining(second.code());

        handOver(basket, returns, Map.of());
        assertThat(asked(charter)).isEmpty();
        assertThat(squads.get(basket.id()).isDissolved()).isTrue();
        assertThat(squads.lineage(basket.id()).successors())
                .extracting(Squad::name)
                .containsExactly("Returns");
        assertThat(squads.lineage(basket.id()).reason()).isEqualTo(REASON);
        assertThat(squads.lineage(returns.id()).predecessors())
                .extracting(Squad::id)
                .containsExactly(basket.id());
        assertThat(initiatives.get(second.id()).squad()).isEqualTo(returns.id());
        assertThat(gates.status(request)).isEqualTo(GateRequestStatus.DRAFT);
        assertThat(audit.verify().valid()).isTrue();
    }

    @Test
    void beginsTheSuccessorsCharterWithTheWordsOfBothAndNoneOfTheirRights() {
        Squad basket = fixtures.squad("Basket", "50000", "100000");
        Squad checkout = fixtures.squad("Checkout", "40000", "90000");
        Squad together = formed.squad(
                portfolios.portfolio("retail"),
                "Buying",
                people.lead("lead"),
                people.exec("sponsor"),
                people.person("member"));
        Initiative bet = bets.bet(basket, "Parcel shops");
        Charter one = charters.inForce(basket).orElseThrow();
        Charter other = charters.inForce(checkout).orElseThrow();
        approvals.retire(one.id(), REASON, gates.lead());
        approvals.retire(other.id(), REASON, gates.lead());
        handOver(basket, together, Map.of());
        handOver(checkout, together, Map.of());

        Charter draft = charters.draft(together.id(), gates.lead());

        assertThat(draft.mandate().segment()).hasSize(2);
        assertThat(draft.mandate().success()).hasSize(2);
        assertThat(draft.mandate().members()).isEqualTo(one.mandate().members());
        assertThat(draft.mandate().agreements()).isEqualTo(one.mandate().agreements());
        assertThat(draft.mandate().rights()).satisfies(rights -> {
            assertThat(rights.perDecision()).isNull();
            assertThat(rights.perQuarter()).isNull();
            assertThat(rights.journeys()).isEmpty();
        });
        assertThat(charters.lineage(draft, gates.lead()).predecessors())
                .extracting(Charter::code)
                .containsExactly(one.code(), other.code());
        Charter ended = charters.named(one.code(), gates.lead());
        assertThat(charters.lineage(ended, gates.lead()).successors())
                .extracting(Charter::code)
                .containsExactly(draft.code());
        assertThat(charters.lineage(ended, people.person("stranger").acting()).successors())
                .isEmpty();
        assertThat(initiatives.get(bet.id()).squad()).isEqualTo(together.id());
    }

    @Test
    void makesTheNextCharterOfASquadThatTookAnotherInItsSuccessor() {
        Squad basket = fixtures.squad("Basket", "50000", "100000");
        Squad checkout = fixtures.squad("Checkout", "40000", "90000");
        Charter given = charters.inForce(basket).orElseThrow();
        Charter own = charters.inForce(checkout).orElseThrow();
        approvals.retire(given.id(), REASON, gates.lead());
        handOver(basket, checkout, Map.of());
        assertThat(charters.lineage(own, gates.lead()).predecessors()).isEmpty();

        Charter draft = charters.amend(own.id(), gates.lead());
        approvals.withdraw(draft.id(), null, gates.lead());
        Charter next = charters.amend(own.id(), gates.lead());

        assertThat(next.mandate().segment()).isEqualTo(own.mandate().segment());
        assertThat(next.mandate().rights()).isEqualTo(own.mandate().rights());
        assertThat(charters.lineage(next, gates.lead()).predecessors())
                .extracting(Charter::code)
                .containsExactly(given.code());
    }

    @Test
    void givesBothHalvesOfASplitTheWordsOfTheirFirstSquad() {
        Squad basket = fixtures.squad("Basket", "50000", "100000");
        Initiative first = bets.bet(basket, "Parcel shops");
        Initiative second = bets.bet(basket, "One page");
        Charter given = charters.inForce(basket).orElseThrow();
        approvals.retire(given.id(), REASON, gates.lead());
        Squad finding = formed.squad(portfolios.portfolio("retail"), "Finding");
        Squad paying = formed.squad(portfolios.portfolio("retail"), "Paying");
        handOver(basket, null, Map.of(first.id(), finding.id(), second.id(), paying.id()));

        Charter one = charters.draft(finding.id(), gates.lead());
        Charter other = charters.draft(paying.id(), gates.lead());

        assertThat(List.of(one, other)).allSatisfy(half -> {
            assertThat(half.mandate().segment()).isEqualTo(given.mandate().segment());
            assertThat(half.mandate().rights().perDecision()).isNull();
        });
        assertThat(charters.lineage(given, gates.lead()).successors())
                .extracting(Charter::code)
                .containsExactly(one.code(), other.code());
    }

    @Test
    void isOverForADissolvedSquad() {
        Squad basket = bets.squad("Basket");
        Charter draft = charters.draft(basket.id(), gates.lead());
        handOver(basket, null, Map.of());

        Squad dissolved = squads.get(basket.id());
        assertThat(dissolved.isDissolved()).isTrue();
        assertThat(charters.named(draft.code(), gates.pmo()).state()).isEqualTo(Charter.State.WITHDRAWN);
        assertThat(squads.ledBy(gates.lead().person())).doesNotContain(dissolved);
        assertThatThrownBy(() -> bets.bet(basket, "Too late")).isInstanceOf(SquadDissolved.class);
        assertThatThrownBy(() -> charters.draft(basket.id(), gates.lead())).isInstanceOf(SquadDissolved.class);
        assertThatThrownBy(() -> handOver(basket, null, Map.of())).isInstanceOf(SquadDissolved.class);
        assertThatThrownBy(() -> squads.change(
                        basket.id(),
                        dissolved.version(),
                        new Squads.Particulars("Other", null, null, null, dissolved.members()),
                        gates.pmo()))
                .isInstanceOf(SquadDissolved.class);
    }

    @Test
    void refusesWhoMayNotAndWhatCannotBe() {
        Squad basket = bets.squad("Basket");
        Squad returns = returns();
        Initiative bet = bets.bet(basket, "Parcel shops");

        assertThatThrownBy(() -> handOvers.of(basket.id(), gates.lead())).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> handOvers.handOver(basket.id(), returns.id(), Map.of(), REASON, gates.lead()))
                .isInstanceOf(NotPermitted.class);
        bets.bet(basket, "One page");
        assertThatThrownBy(() ->
                        handOvers.handOver(basket.id(), null, Map.of(bet.id(), returns.id()), REASON, gates.lead()))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> handOver(basket, null, Map.of())).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> handOver(basket, basket, Map.of())).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> handOver(basket, null, Map.of(bet.id(), basket.id())))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> handOvers.handOver(basket.id(), returns.id(), Map.of(), " ", gates.pmo()))
                .isInstanceOf(InvalidInput.class);
        assertThat(initiatives.get(bet.id()).squad()).isEqualTo(basket.id());
    }

    private void handOver(Squad squad, Squad all, Map<InitiativeId, SquadId> lines) {
        handOvers.handOver(squad.id(), all == null ? null : all.id(), lines, REASON, gates.pmo());
    }

    private List<WorkItem> asked(Charter charter) {
        return inbox.openAbout(charter.id().value()).stream()
                .filter(item -> item.kind().equals("handOverWork"))
                .toList();
    }

    private Squad returns() {
        return formed.squad(portfolios.portfolio("retail"), "Returns", people.lead("other"), people.exec("exec6"));
    }
}
