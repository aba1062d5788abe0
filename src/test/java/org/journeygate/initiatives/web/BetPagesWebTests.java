package org.journeygate.initiatives.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.journeygate.people.PeopleFixtures.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.journeygate.DatabaseTest;
import org.journeygate.StatementCounter;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.InitiativeFixtures;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.Journeys;
import org.journeygate.journeys.Metrics;
import org.journeygate.journeys.PortfolioFixtures;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.journeygate.shared.PageQuery;
import org.journeygate.squads.Squad;
import org.journeygate.squads.SquadFixtures;
import org.journeygate.squads.Squads;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A portfolio set up from nothing and a bet raised in it, by people with a browser. */
@DatabaseTest
class BetPagesWebTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    PeopleFixtures people;

    @Autowired
    Portfolios portfolios;

    @Autowired
    Journeys journeys;

    @Autowired
    Metrics metrics;

    @Autowired
    Squads squads;

    @Autowired
    Initiatives initiatives;

    @Autowired
    InitiativeFixtures bets;

    @Autowired
    PortfolioFixtures known;

    @Autowired
    SquadFixtures formed;

    @Autowired
    StatementCounter counter;

    Person pmo;
    Person lead;
    Person member;

    @BeforeEach
    void knowSomePeople() {
        pmo = people.pmo("pmo");
        lead = people.lead("lead");
        member = people.person("member");
        people.exec("sponsor");
    }

    @Test
    void leadsFromTheAddressOfABetWithoutItsCodeToAllBets() throws Exception {
        mvc.perform(get("/initiatives").with(as(member))).andExpect(redirectedUrl("/portfolio"));
    }

    @Test
    void leadsFromAnEmptyInstallationToTheFirstBet() throws Exception {
        page(pmo, "/portfolio").andExpect(content().string(containsString("/journeys/portfolios/new")));
        page(member, "/portfolio").andExpect(content().string(not(containsString("/journeys/portfolios/new"))));
        page(pmo, "/journeys").andExpect(content().string(containsString("/journeys/portfolios/new")));
        page(pmo, "/squads").andExpect(content().string(containsString("/journeys/portfolios/new")));
        page(pmo, "/journeys/portfolios/new");

        sent(
                        pmo,
                        post("/journeys/portfolios")
                                .param("name", "Retail")
                                .param("key", "retail")
                                .param("currency", "GBP")
                                .param("zone", "Europe/London")
                                .param("region", "gb")
                                .param("fiscalYearStart", "4"))
                .andExpect(redirectedUrl("/journeys/portfolios"));
        page(pmo, "/portfolio").andExpect(content().string(containsString("/journeys/new")));
        page(pmo, "/journeys/new");
        sent(
                        pmo,
                        post("/journeys")
                                .param("portfolioId", "retail")
                                .param("name", "First purchase")
                                .param("goal", "Own it")
                                .param("ownerId", "pmo")
                                .param("core", "true")
                                .param("stages[0].name", "Pay")
                                .param("stages[0].place", "2")
                                .param("stages[0].moment", "true")
                                .param("stages[2].name", "Find")
                                .param("stages[2].place", "1"))
                .andExpect(status().is3xxRedirection());
        Journey journey =
                journeys.search(null, null, PageQuery.first(1)).items().get(0);
        assertThat(journey.stages()).extracting(Journey.Stage::name).containsExactly("Find", "Pay");
        assertThat(journey.stages().get(1).momentThatMatters()).isTrue();
        String own = "/journeys/" + journey.id().value();
        page(pmo, own).andExpect(content().string(containsString(own + "/metrics/new")));
        page(pmo, own + "/metrics/new");
        sent(
                        pmo,
                        post(own + "/metrics")
                                .param("name", "Checkout completed")
                                .param("unit", "%")
                                .param("direction", "HIGHER")
                                .param("kind", "EXPERIENCE")
                                .param("baseline", "60,5"))
                .andExpect(redirectedUrl(own));
        page(pmo, "/journeys/personas/new");
        sent(
                        pmo,
                        post("/journeys/personas")
                                .param("portfolioId", "retail")
                                .param("name", "First-time buyers")
                                .param("jobs[0].text", "Buy without fuss"))
                .andExpect(redirectedUrlPattern("/journeys/personas/*"));
        page(pmo, "/squads/new").andExpect(content().string(containsString("First purchase")));
        sent(
                        pmo,
                        post("/squads")
                                .param("portfolioId", "retail")
                                .param("name", "Basket")
                                .param("journeyId", journey.id().value().toString())
                                .param("leadId", "lead")
                                .param("sponsorId", "sponsor")
                                .param("memberIds", "member", "", ""))
                .andExpect(status().is3xxRedirection());

        page(lead, "/portfolio").andExpect(content().string(containsString("/initiatives/new")));
        page(lead, "/initiatives/new").andExpect(content().string(containsString("First purchase")));
        sent(lead, bet(squads.ledBy(lead.id()).get(0), journey)).andExpect(redirectedUrl("/initiatives/BT-2026-0001"));
        page(member, "/initiatives/BT-2026-0001")
                .andExpect(content()
                        .string(allOf(
                                containsString("We believe that"),
                                containsString("one page instead of four"),
                                containsString("60.5"),
                                not(containsString("/initiatives/BT-2026-0001/edit")))));
        page(member, "/portfolio").andExpect(content().string(containsString("One-page checkout")));
        page(member, "/portfolio?view=funnel")
                .andExpect(content().string(containsString("Of one bet none went through all gates")));
        page(member, "/portfolio?view=funnel&q=nothinglikethis")
                .andExpect(content().string(containsString("No bet fits")));
        page(member, "/portfolio?view=list&status=ACTIVE&q=page")
                .andExpect(content().string(containsString("One-page checkout")));
        page(member, "/portfolio?view=list&q=nowhere").andExpect(content().string(containsString("No bet fits")));
    }

    @Test
    void keepsWhatWasTypedAndNamesTheField() throws Exception {
        Initiative there = bets.bet("One-page checkout");
        Journey journey = journeys.get(there.journey());
        Squad squad = squads.get(there.squad());

        sent(
                        lead,
                        post("/initiatives")
                                .param("squadId", squad.id().value().toString())
                                .param("journeyId", journey.id().value().toString())
                                .param("title", "Two <b>pages</b>")
                                .param("cost", "a lot")
                                .param("promise.by", "soon")
                                .param("gateModel", "light"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("value=\"Two &lt;b&gt;pages&lt;/b&gt;\""),
                                containsString("value=\"a lot\""),
                                containsString("is no number"),
                                containsString("is no day"))));
        sent(pmo, post("/journeys/portfolios/retail").param("version", "0").param("name", "Shops"))
                .andExpect(status().isUnprocessableContent());
        sent(
                        pmo,
                        post("/journeys/" + journey.id().value())
                                .param("version", "0")
                                .param("name", "Renamed")
                                .param("goal", "Own it")
                                .param("ownerId", "pmo")
                                .param("stages[3].name", "Pay")
                                .param("stages[3].place", "1")
                                .param("stages[5].name", "pay"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("href=\"#stages[5].name\"")));
    }

    @Test
    void tellsOfAChangeMadeMeanwhileWithoutLosingTheOther() throws Exception {
        Initiative there = bets.bet("One-page checkout");
        Journey journey = journeys.get(there.journey());
        initiatives.change(there.id(), 0, bets.particulars("Renamed", journey), lead.acting());

        sent(
                        lead,
                        bet(squads.get(there.squad()), journey, "/initiatives/" + there.code())
                                .param("version", "0"))
                .andExpect(status().isPreconditionFailed())
                .andExpect(content()
                        .string(allOf(
                                containsString("was changed by somebody"),
                                containsString("name=\"version\" id=\"version\" value=\"1\""),
                                containsString("value=\"One-page checkout\""))));
        sent(
                        lead,
                        bet(squads.get(there.squad()), journey, "/initiatives/" + there.code())
                                .param("version", "1"))
                .andExpect(redirectedUrl("/initiatives/" + there.code()));
    }

    @Test
    void showsFormsOnlyToThoseWhoMaySaveThem() throws Exception {
        Initiative there = bets.bet("One-page checkout");
        String journey = "/journeys/" + there.journey().value();
        String metric = journey + "/metrics/"
                + metrics.search(there.journey(), PageQuery.first(1))
                        .items()
                        .get(0)
                        .id()
                        .value();
        String squad = "/squads/" + there.squad().value();
        for (String path : new String[] {
            "/journeys/portfolios/new",
            "/journeys/portfolios/retail",
            "/journeys/personas/new",
            "/journeys/new",
            journey + "/edit",
            journey + "/metrics/new",
            metric + "/edit",
            "/squads/new",
            squad + "/edit"
        }) {
            page(pmo, path);
            mvc.perform(get(path).with(as(member))).andExpect(status().isForbidden());
        }
        page(lead, "/initiatives/" + there.code() + "/edit");
        page(lead, "/initiatives/" + there.code() + "/edit?choose=true");
        page(pmo, "/initiatives/" + there.code() + "/edit");
        page(people.person("owner"), journey + "/edit");
        for (String path : new String[] {"/initiatives/new", "/initiatives/" + there.code() + "/edit"}) {
            mvc.perform(get(path).with(as(member))).andExpect(status().isForbidden());
        }
        for (String path : new String[] {
            "/journeys", journey, "/journeys/personas", "/journeys/portfolios", "/squads", squad, "/portfolio"
        }) {
            page(member, path);
        }
    }

    @Test
    void letsLeadOfSeveralSquadsChoose() throws Exception {
        bets.bet("One-page checkout");
        formed.squad(known.portfolio("retail"), "Doorstep");

        page(lead, "/initiatives/new").andExpect(content().string(containsString("Doorstep")));
        page(
                        lead,
                        "/initiatives/new?squad="
                                + squads.ledBy(lead.id()).get(0).id().value())
                .andExpect(content().string(containsString("First purchase")));
    }

    @Test
    void costsTheSameHoweverManyBetsThereAre() throws Exception {
        Initiative first = bets.bet("Bet 0");
        int board = statements("/portfolio");
        int list = statements("/portfolio?view=list");
        for (int more = 1; more < 9; more++) {
            bets.bet("Bet " + more);
        }

        assertThat(statements("/portfolio")).isEqualTo(board).isLessThanOrEqualTo(14);
        assertThat(statements("/portfolio?view=list")).isEqualTo(list).isLessThanOrEqualTo(16);
        assertThat(statements("/initiatives/" + first.code())).isLessThanOrEqualTo(24);
        page(member, "/portfolio").andExpect(content().string(containsString("and 3 more")));
    }

    private int statements(String path) {
        return counter.during(() -> page(member, path)).statements().size();
    }

    private MockHttpServletRequestBuilder bet(Squad squad, Journey journey) {
        return bet(squad, journey, "/initiatives")
                .param("squadId", squad.id().value().toString())
                .param("gateModel", "journey-bet");
    }

    private MockHttpServletRequestBuilder bet(Squad squad, Journey journey, String path) {
        return post(path)
                .param("journeyId", journey.id().value().toString())
                .param("title", "One-page checkout")
                .param("change", "one page instead of four gets more people through")
                .param("stageIds", journey.stages().get(0).id().value().toString())
                .param(
                        "promise.metricId",
                        metrics.search(journey.id(), PageQuery.first(1))
                                .items()
                                .get(0)
                                .id()
                                .value()
                                .toString())
                .param("promise.from", "60.5")
                .param("promise.toLow", "63")
                .param("promise.toHigh", "")
                .param("promise.by", "2030-06-30")
                .param("promise.probability", "70")
                .param("expectedValue", "Two million a year")
                .param("cost", "180 000")
                .param("people", "3")
                .param("risk", "MEDIUM")
                .param("reversible", "true");
    }

    private ResultActions page(Person reader, String path) throws Exception {
        return mvc.perform(get(path).with(as(reader)))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("text/html"))
                .andExpect(content().string(not(containsString("??"))));
    }

    private ResultActions sent(Person by, MockHttpServletRequestBuilder form) throws Exception {
        return mvc.perform(form.with(as(by)));
    }
}
