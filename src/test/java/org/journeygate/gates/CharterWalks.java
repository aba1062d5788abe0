package org.journeygate.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.journeygate.gates.confirmations.Confirmation;
import org.journeygate.gates.confirmations.Confirmations;
import org.journeygate.gates.sideeffects.Effect;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.InitiativeFixtures;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.PortfolioFixtures;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.PageQuery;
import org.journeygate.squads.Squad;
import org.journeygate.squads.charters.RiskClass;
import org.journeygate.workflow.TimeMachine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a squad passes gates under its charter, and which limits send it to the panel. Monday 2 March 2026, 09:00. */
abstract class CharterWalks {

    @Autowired
    RightsFixtures charters;

    @Autowired
    GateRequestFixtures gates;

    @Autowired
    InitiativeFixtures bets;

    @Autowired
    Submissions submissions;

    @Autowired
    GateRequests requests;

    @Autowired
    Rights rights;

    @Autowired
    Confirmations confirmations;

    @Autowired
    Decisions decisions;

    @Autowired
    Initiatives initiatives;

    @Autowired
    PeopleFixtures people;

    @Autowired
    PortfolioFixtures portfolios;

    @Autowired
    Portfolios kept;

    @Autowired
    TimeMachine time;

    @Autowired
    JdbcClient database;

    @Test
    void recordsAGoAtOnceAndMovesTheBetOn() {
        Squad squad = charters.squad("Basket", "50000", "100000");
        Initiative bet = charters.bet(squad, "Parcel shops", "40000");
        GateRequestId id = charters.confirmed(bet);

        assertThat(submissions.prospect(id).rights()).matches(RightsOutlook::inside, "is announced as the squad's");
        assertThat(charters.submit(id)).isEqualTo(GateRequestStatus.DECIDED);

        DecisionRow decision = decision(id);
        assertThat(decision.outcome()).isEqualTo(Outcome.GO);
        assertThat(decision.rule()).isEqualTo("charter");
        assertThat(decision.charter()).isNotNull().satisfies(charter -> {
            assertThat(charter.number()).isEqualTo(1);
            assertThat(decision.reason())
                    .startsWith("GO under charter " + charter.code() + " v1: it takes 40\u00a0000");
        });
        assertThat(decision.votes()).isEmpty();
        assertThat(gates.openKinds(id)).isEmpty();
        assertThat(initiatives.get(bet.id()).gate()).isEqualTo("G1");
        assertThat(found(id)).isEqualTo("NONE");

        time.runDue();
        assertThat(requests.following(id)).isPresent();
    }

    @Test
    void takesOnlyWhatIsNewAtTheNextGate() {
        Squad squad = charters.squad("Basket", "50000", "50000");
        Initiative bet = charters.bet(squad, "Parcel shops", "40000");
        charters.submit(charters.confirmed(bet));
        time.runDue();
        GateRequestId next = database.sql("select id from gate_request where status = 'DRAFT'")
                .query(java.util.UUID.class)
                .optional()
                .map(GateRequestId::new)
                .orElseThrow();
        charters.costing(bet, "45000", true, Initiative.Risk.MEDIUM);
        gates.complete(next);
        charters.confirm(next, Confirmation.Kind.COST);
        charters.confirm(next, Confirmation.Kind.REVERSIBILITY);

        assertThat(charters.submit(next)).isEqualTo(GateRequestStatus.DECIDED);
        assertThat(database.sql("select sum(taken) from rights_finding where inside = true")
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("45000");
    }

    @Test
    void sendsToThePanelWhatPassesALimit() {
        Squad squad = charters.squad("Basket", "50000", "60000");
        assertThat(limit(charters.bet(squad, "Too dear", "50001"))).isEqualTo("PER_DECISION");
        assertThat(limit(charters.bet(squad, "Too risky", "1000", true, Initiative.Risk.HIGH)))
                .isEqualTo("RISK");
        assertThat(limit(charters.bet(squad, "For ever", "1000", false, Initiative.Risk.LOW)))
                .isEqualTo("IRREVERSIBLE");
        assertThat(limit(charters.bet(squad, "Good", "30000"))).isEqualTo("NONE");
        assertThat(limit(charters.bet(squad, "A slice of it", "30000"))).isEqualTo("PER_DECISION");

        Squad without = bets.squad("Without a charter");
        assertThat(limit(charters.bet(without, "No charter", "10"))).isEqualTo("NO_CHARTER");
    }

    @Test
    void sendsToThePanelWhatMayWorsenAJourneyBeyondTheRights() {
        Squad squad = charters.squad("Basket", "50000", "100000");
        Person owner = people.person("novak");
        Journey returns = portfolios.journey(portfolios.portfolio("retail"), "Returns", owner, "Refund");
        GateRequestId better = charters.confirmed(charters.bet(squad, "Better there too", "1000"));
        charters.touching(better, returns, Effect.IMPROVES);
        GateRequestId worse = charters.confirmed(charters.bet(squad, "Worse there", "1000"));
        charters.touching(worse, returns, Effect.WORSENS);

        charters.submit(better);
        charters.submit(worse);

        assertThat(found(better)).isEqualTo("NONE");
        assertThat(found(worse)).isEqualTo("SIDE_EFFECTS");
    }

    @Test
    void saysWhichLimitWasPassedAndGoesTheWayOfEveryRequest() {
        Squad squad = charters.squad("Basket", "50000", "100000");
        GateRequestId id = gates.ready(charters.bet(squad, "Parcel shops", "40000"));

        assertThat(charters.submit(id)).isEqualTo(GateRequestStatus.IN_REVIEW);

        assertThat(rights.of(requests.get(id))).hasValueSatisfying(outlook -> assertThat(outlook.sentence())
                .isEqualTo("It went to the panel: finance has not confirmed the cost as it stands."));
        assertThat(gates.openKinds(id)).containsExactly("vote");
    }

    @Test
    void countsAConfirmationOnlyForTheCostThatItWasGivenFor() {
        Squad squad = charters.squad("Basket", "50000", "100000");
        Initiative bet = charters.bet(squad, "Parcel shops", "40000");
        GateRequestId id = charters.confirmed(bet);
        charters.costing(bet, "41000", true, Initiative.Risk.MEDIUM);

        charters.submit(id);

        assertThat(found(id)).isEqualTo("COST_UNCONFIRMED");
    }

    @Test
    void goesByTheLastWordOfWhoConfirms() {
        Squad squad = charters.squad("Basket", "50000", "100000");
        GateRequestId id = charters.confirmed(charters.bet(squad, "Parcel shops", "40000"));
        Confirmation again = rights.ask(id, Confirmation.Kind.COST, gates.lead());
        confirmations.answer(again.id(), false, "The carrier charges more", charters.confirmer(Confirmation.Kind.COST));

        assertThat(submissions.prospect(id).rights())
                .isNotNull()
                .extracting(RightsOutlook::limit)
                .isEqualTo("COST_UNCONFIRMED");
        submissions.submit(id, gates.lead());
        assertThat(found(id)).isEqualTo("COST_UNCONFIRMED");
    }

    @Test
    void neverDecidesTheLastGateOfWhatCannotBeUndone() {
        Squad squad = charters.squad("Basket", "50000", "100000");
        charters.charter(squad, "50000", "100000", RiskClass.HIGH, true);
        Initiative bet = charters.bet(squad, "For ever", "1000", false, Initiative.Risk.LOW);
        assertThat(submissions.prospect(charters.confirmed(bet)).rights())
                .matches(RightsOutlook::inside, "is inside at G0");

        GateRequestId id = charters.confirmed(
                gates.before("G4", charters.bet(squad, "Also for ever", "1000", false, Initiative.Risk.LOW)));

        assertThat(submissions.prospect(id).rights())
                .isNotNull()
                .extracting(RightsOutlook::limit)
                .isEqualTo("LAST_GATE");
    }

    @Test
    void leavesWithThePanelWhatItHadUnderVote() {
        Squad squad = charters.squad("Basket", "50000", "100000");
        Initiative bet = charters.bet(squad, "Parcel shops", "40000");
        GateRequestId first = gates.ready(bet);
        charters.submit(first);
        submissions.withdraw(first, "It looks bad", gates.lead());

        assertThat(limit(bet)).isEqualTo("PANEL_BEFORE");
    }

    @Test
    void sendsToThePanelWhatTheCharterNeverLeavesToTheSquad() {
        Squad squad = charters.squad("Basket", "50000", "100000");
        GateRequestId said = charters.confirmed(charters.bet(squad, "A new price", "1000"));
        GateRequestId unsaid = charters.confirmed(charters.bet(squad, "Who knows", "1000"));
        String charter = charters.none(said).charter();

        assertThat(submissions.submit(said, new LinesAnswer(charter, List.of("Prices")), gates.lead()))
                .isEqualTo(GateRequestStatus.IN_REVIEW);
        assertThat(submissions.submit(unsaid, gates.lead())).isEqualTo(GateRequestStatus.IN_REVIEW);

        assertThat(rights.of(requests.get(said))).hasValueSatisfying(outlook -> {
            assertThat(outlook.sentence())
                    .isEqualTo("It went to the panel: charter " + charter
                            + " v1 never leaves this to the squad: “Prices”.");
            assertThat(outlook.lines().applying()).containsExactly("Prices");
        });
        assertThat(rights.of(requests.get(unsaid))).hasValueSatisfying(outlook -> {
            assertThat(outlook.sentence()).contains("nobody said that none of this applies", "“Prices”");
            assertThat(outlook.lines().applying()).isNull();
        });
        assertThat(database.sql("select count(*) from audit_entry where action = 'gate-request.lines-answered'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void refusesAnAnswerAboutAnotherCharterOrALineThatItDoesNotHave() {
        Squad squad = charters.squad("Basket", "50000", "100000");
        GateRequestId id = charters.confirmed(charters.bet(squad, "Parcel shops", "1000"));
        LinesAnswer old = charters.none(id);
        charters.charter(squad, "50000", "100000", RiskClass.MEDIUM, false);

        assertThatThrownBy(() -> submissions.submit(id, old, gates.lead()))
                .isInstanceOf(RequestMovedOn.class)
                .hasMessageContaining("not in force");
        assertThatThrownBy(() -> submissions.submit(
                        id, new LinesAnswer(charters.none(id).charter(), List.of("${audit}")), gates.lead()))
                .isInstanceOf(InvalidInput.class);

        assertThat(gates.status(id)).isEqualTo(GateRequestStatus.DRAFT);
        assertThat(charters.submit(id)).isEqualTo(GateRequestStatus.DECIDED);
        assertThat(rights.of(requests.get(id)))
                .hasValueSatisfying(
                        outlook -> assertThat(outlook.lines().lines()).containsExactly("Prices"));
    }

    @Test
    void leavesADecisionAsItIsWhenTheCharterChanges() {
        Squad squad = charters.squad("Basket", "50000", "100000");
        GateRequestId id = charters.confirmed(charters.bet(squad, "Parcel shops", "40000"));
        charters.submit(id);
        DecisionRow before = decision(id);

        charters.charter(squad, "10", "10", RiskClass.LOW, false);

        assertThat(decision(id)).isEqualTo(before);
        assertThat(rights.of(requests.get(id)))
                .hasValueSatisfying(outlook -> assertThat(outlook.inside()).isTrue());
        assertThat(limit(charters.bet(squad, "Another", "11", true, Initiative.Risk.LOW)))
                .isEqualTo("PER_DECISION");
    }

    @Test
    void givesNothingBackWhenTheFiscalYearIsCutAnew() {
        Squad squad = charters.squad("Basket", "50000", "50000");
        charters.submit(charters.confirmed(charters.bet(squad, "Parcel shops", "40000")));
        Portfolio retail = portfolios.portfolio("retail");

        kept.change(
                retail.id(),
                retail.version(),
                new Portfolios.Particulars("Retail", "GBP", "Europe/London", "gb", 3, null, null),
                gates.pmo());

        assertThat(limit(charters.bet(squad, "Another on the same stages", "20000")))
                .isEqualTo("PER_DECISION");
    }

    @Test
    void staysWithinTheQuarterWhenFiftyAskAtOnce() throws Exception {
        Squad squad = charters.squad("Basket", "10000", "10000");
        List<GateRequestId> asking = new ArrayList<>();
        for (int number = 0; number < 50; number++) {
            GateRequestId id = gates.draft(charters.bet(squad, "Bet " + number, "1000"));
            gates.complete(id);
            asking.add(id);
        }
        confirmAll();

        atOnce(asking);

        assertThat(database.sql("select sum(taken) from rights_finding where inside = true")
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("10000");
        assertThat(asking)
                .filteredOn(id -> gates.status(id) == GateRequestStatus.DECIDED)
                .hasSize(10);
        assertThat(asking)
                .filteredOn(id -> gates.status(id) == GateRequestStatus.IN_REVIEW)
                .hasSize(40);
    }

    private void atOnce(List<GateRequestId> asking) throws Exception {
        Actor lead = gates.lead();
        LinesAnswer none = charters.none(asking.get(0));
        var start = new CyclicBarrier(asking.size());
        var threads = Executors.newFixedThreadPool(asking.size());
        try {
            List<Future<GateRequestStatus>> running = asking.stream()
                    .map(id -> threads.submit(() -> {
                        start.await();
                        return submissions.submit(id, none, lead);
                    }))
                    .toList();
            for (Future<GateRequestStatus> act : running) {
                act.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** As if finance and engineering had confirmed every draft; their way is tested elsewhere. */
    private void confirmAll() {
        for (Confirmation.Kind kind : Confirmation.Kind.values()) {
            database.sql("""
                            insert into confirmation (id, gate_request_id, gate_request_code, kind, portfolio_id, squad_id, squad_name,
                              initiative_code, title, cost, currency, confirmer_id, asked_by, asked_at, due_at, state)
                            select %s, r.id, r.code, '%s', r.portfolio_id, r.squad_id, r.squad_name, r.initiative_code,
                              r.initiative_title, 1000, 'GBP', r.author_id, r.author_id, r.drafted_at, r.drafted_at, 'CONFIRMED'
                            from gate_request r
                            """.formatted(kind == Confirmation.Kind.COST ? "r.id" : "r.initiative_id", kind))
                    .update();
        }
    }

    private String limit(Initiative bet) {
        GateRequestId id = charters.confirmed(bet);
        charters.submit(id);
        return found(id);
    }

    private String found(GateRequestId id) {
        return rights.of(requests.get(id)).orElseThrow().limit();
    }

    private DecisionRow decision(GateRequestId id) {
        return decisions.get(
                decisions.search(Decisions.Filter.ALL, PageQuery.first(10)).items().stream()
                        .filter(row -> row.request().equals(id))
                        .findFirst()
                        .orElseThrow()
                        .id(),
                gates.lead());
    }
}
