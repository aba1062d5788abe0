package org.journeygate.squads.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.journeygate.people.PeopleFixtures.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.journeygate.DatabaseTest;
import org.journeygate.StatementCounter;
import org.journeygate.TestDatabase;
import org.journeygate.gates.Ballot;
import org.journeygate.gates.GateRequestFixtures;
import org.journeygate.gates.GateRequestId;
import org.journeygate.gates.RightsFixtures;
import org.journeygate.gates.Submissions;
import org.journeygate.gates.Votes;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.InitiativeFixtures;
import org.journeygate.journeys.Metrics;
import org.journeygate.journeys.readings.Readings;
import org.journeygate.journeys.readings.ToldReading;
import org.journeygate.people.People;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.journeygate.shared.PageQuery;
import org.journeygate.squads.Squad;
import org.journeygate.squads.Squads;
import org.journeygate.squads.charters.CharterFixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** What the page of a squad says about how it stands. Monday 2 March 2026. */
@DatabaseTest
class SquadPageWebTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired
    MockMvc mvc;

    @Autowired
    RightsFixtures rights;

    @Autowired
    GateRequestFixtures gates;

    @Autowired
    InitiativeFixtures bets;

    @Autowired
    CharterFixtures words;

    @Autowired
    Submissions submissions;

    @Autowired
    Votes votes;

    @Autowired
    Readings readings;

    @Autowired
    Metrics metrics;

    @Autowired
    PeopleFixtures people;

    @Autowired
    People everybody;

    @Autowired
    Squads squads;

    @Autowired
    StatementCounter counter;

    @Autowired
    JdbcTemplate database;

    private Person reader;

    @BeforeEach
    void letSomebodyRead() {
        reader = people.exec("reader");
    }

    @Test
    void saysWhatASquadHasReachedGivenItselfAndHasOpen() throws Exception {
        Squad squad = rights.squad("Checkout", "20000", "50000");
        var metric = metrics.search(words.journey("Journey of " + squad.name()).id(), PageQuery.first(1))
                .items()
                .get(0);
        readings.record(
                metric.id(),
                new ToldReading(TODAY, new BigDecimal("63"), 800, "web", null),
                people.pmo("pmo").acting());
        Initiative first = rights.bet(squad, "A quicker till", "12000");
        rights.submit(rights.confirmed(first));
        rights.bet(squad, "A second till", "9000");

        assertThat(page(squad))
                .contains(squad.name() + ": its one target is on track, and two bets are open</h1>")
                .contains("50\u00a0% of the way to its target<")
                .contains("12\u00a0000\u00a0£ of it taken since", "up to 50\u00a0000\u00a0£")
                .contains("Two bets are open", "A quicker till", "A second till", first.code())
                .contains("No condition is on record for its open bets", "/attainment\"")
                .contains("No quarter has been reviewed yet");
    }

    @Test
    void namesTheConditionsOfTheLastDecisionAboutEachOpenBetAlone() throws Exception {
        Initiative bet = gates.newBet();
        GateRequestId early = gates.ready(bet);
        submissions.submit(early, gates.lead());
        decideWith(early, "Ask the works council");
        Squad squad = squads.get(bet.squad());

        assertThat(page(squad))
                .contains("One condition of the last decision", "Ask the works council", "before the next step")
                .contains("has no charter in force, and one bet open</h1>", "Nothing is measured without a charter");
        assertThat(page(bets.squad("Other"))).contains("No condition is on record for its open bets", "No bet is open");
    }

    @Test
    void sendsAsManyStatementsForAThousandBetsAsForTen() throws Exception {
        Squad squad = rights.squad("Checkout", "20000", "50000");
        Initiative bet = bets.bet(squad, "A quicker till");
        multiply(bet, 9);
        StatementCounter.Count few = counted(squad);
        assertThat(page(squad)).contains("Ten bets are open").doesNotContain("and 1 more");
        multiply(bet, 990);
        StatementCounter.Count many = counted(squad);

        assertThat(page(squad)).contains("1\u00a0000 bets are open", "and 990 more");
        assertThat(many.statements()).hasSameSizeAs(few.statements());
        assertThat(many.rows() - few.rows()).isLessThanOrEqualTo(90);
    }

    private StatementCounter.Count counted(Squad squad) {
        return counter.during(
                        () -> mvc.perform(get(address(squad)).with(as(reader))).andExpect(status().isOk()))
                .atMost(20);
    }

    private void decideWith(GateRequestId request, String condition) {
        Ballot ballot = gates.conditional(condition);
        votes.cast(
                request,
                ballot,
                everybody.get(gates.item(request, "vote").holders().get(0)).acting());
    }

    /** So many more bets like that one. */
    private void multiply(Initiative bet, int times) {
        boolean postgresql = TestDatabase.isPostgresql();
        String id = postgresql ? "gen_random_uuid()" : "random_uuid()";
        String numbers =
                postgresql ? "generate_series(1, %d) as g(n)" : "(select \"X\" as n from system_range(1, %d)) g";
        database.update(
                """
                insert into initiative (id, version, code, title, portfolio_id, squad_id, journey_id, persona_id, change_wanted,
                  expected_value, reversible, risk, gate_model, gate, status, author_id, raised_at)
                select %s, 0, 'X-' || %d || '-' || n, title, portfolio_id, squad_id, journey_id, persona_id, change_wanted,
                  expected_value, reversible, risk, gate_model, gate, status, author_id, raised_at
                from initiative cross join %s where initiative.id = ?""".formatted(id, times, numbers.formatted(times)), bet.id().value());
    }

    private String page(Squad squad) throws Exception {
        return mvc.perform(get(address(squad)).with(as(reader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static String address(Squad squad) {
        return "/squads/" + squad.id().value();
    }
}
