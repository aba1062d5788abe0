package org.journeygate.initiatives.web;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.startsWith;
import static org.journeygate.people.PeopleFixtures.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import org.journeygate.DatabaseTest;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A portfolio set up from nothing and a bet raised in it, by programs. */
@DatabaseTest
class BetsOverRestWebTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    PeopleFixtures people;

    Person pmo;
    Person lead;
    Person owner;

    @BeforeEach
    void knowSomePeople() {
        pmo = people.pmo("pmo");
        lead = people.lead("lead");
        owner = people.person("owner");
        people.exec("sponsor");
    }

    @Test
    void setsUpEverythingThatABetNeedsAndRaisesIt() throws Exception {
        created(pmo, "/api/v1/portfolios", PORTFOLIO)
                .andExpect(header().string("ETag", "\"0\""))
                .andExpect(jsonPath("$.key").value("retail"));
        String persona = id(created(pmo, "/api/v1/personas", PERSONA));
        ResultActions journey = created(pmo, "/api/v1/journeys", JOURNEY);
        String journeyId = id(journey);
        String stage = read(journey, "$.stages[1].id");
        String metric = id(created(owner, "/api/v1/metrics", METRIC.formatted(journeyId)));
        String squad = id(created(pmo, "/api/v1/squads", SQUAD.formatted(journeyId)));

        ResultActions bet = created(
                        lead, "/api/v1/initiatives", BET.formatted(squad, journeyId, stage, persona, metric))
                .andExpect(header().string("Location", startsWith("/api/v1/initiatives/")))
                .andExpect(jsonPath("$.code").value("BT-2026-0001"))
                .andExpect(jsonPath("$.gate").value("G0"))
                .andExpect(jsonPath("$.status").value("ACTIVE"))
                .andExpect(jsonPath("$.promise.toHigh").value(66.5))
                .andExpect(jsonPath("$.promise.probability").value(70))
                .andExpect(jsonPath("$.stageIds", contains(stage)));

        mvc.perform(get("/api/v1/initiatives/BT-2026-0001").with(as(owner)))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"0\""))
                .andExpect(jsonPath("$.id").value(id(bet)));
        mvc.perform(get("/api/v1/initiatives?portfolio=retail&squad=" + squad + "&status=ACTIVE&gate=G0&q=check")
                        .with(as(owner)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.size").value(25))
                .andExpect(jsonPath("$.items[0].code").value("BT-2026-0001"));
        mvc.perform(get("/api/v1/initiatives/BT-2026-0001/timeline").with(as(owner)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[-1:].text", contains("Raised by Lead")));
    }

    @Test
    void changesOnlyTheVersionThatWasSeen() throws Exception {
        String portfolio = id(created(pmo, "/api/v1/portfolios", PORTFOLIO));
        String change = """
                {"name": "Shops", "currency": "EUR", "zone": "Europe/Berlin", "region": "de", "fiscalYearStart": 1}
                """;

        mvc.perform(put("/api/v1/portfolios/retail")
                        .with(as(pmo))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(change))
                .andExpect(status().isPreconditionRequired());
        mvc.perform(put("/api/v1/portfolios/retail")
                        .with(as(pmo))
                        .header("If-Match", "\"0\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(change))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.id").value(portfolio))
                .andExpect(jsonPath("$.name").value("Shops"));
        mvc.perform(put("/api/v1/portfolios/" + portfolio)
                        .with(as(pmo))
                        .header("If-Match", "\"0\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(change))
                .andExpect(status().isPreconditionFailed());
    }

    @Test
    void refusesWithTheStatusThatFits() throws Exception {
        sent(owner, "/api/v1/portfolios", PORTFOLIO).andExpect(status().isForbidden());
        sent(pmo, "/api/v1/portfolios", "{").andExpect(status().isBadRequest());
        sent(pmo, "/api/v1/portfolios", "{\"colour\": \"red\"}").andExpect(status().isBadRequest());
        sent(pmo, "/api/v1/portfolios", "{\"key\": \"Retail\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value(endsWith("invalid-input")))
                .andExpect(jsonPath("$.errors[*].field", contains("key", "name", "currency", "region", "zone")));
        sent(pmo, "/api/v1/personas", PERSONA)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("portfolioId"));
        mvc.perform(get("/api/v1/initiatives/BT-2026-0001").with(as(pmo))).andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/initiatives?size=101").with(as(pmo))).andExpect(status().isUnprocessableContent());
        mvc.perform(get("/api/v1/initiatives?status=GONE").with(as(pmo))).andExpect(status().isBadRequest());
    }

    @Test
    void keepsStagesOfAJourney() throws Exception {
        created(pmo, "/api/v1/portfolios", PORTFOLIO);
        ResultActions journey = created(pmo, "/api/v1/journeys", JOURNEY);
        String stages = "/api/v1/journeys/" + id(journey) + "/stages";

        created(owner, stages, "{\"name\": \"Return\"}")
                .andExpect(jsonPath("$.name").value("Return"));
        mvc.perform(put(stages)
                        .with(as(owner))
                        .header("If-Match", "\"1\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("[{\"id\": \"%s\", \"name\": \"Pay now\", \"momentThatMatters\": true}]"
                                .formatted((String) read(journey, "$.stages[1].id"))))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].name").value("Pay now"))
                .andExpect(jsonPath("$.total").value(1));
        mvc.perform(get(stages).with(as(lead))).andExpect(jsonPath("$.items[*].momentThatMatters", contains(true)));
        sent(lead, stages, "{\"name\": \"Call\"}").andExpect(status().isForbidden());
    }

    private ResultActions created(Person by, String path, String body) throws Exception {
        return sent(by, path, body).andExpect(status().isCreated()).andExpect(header().exists("Location"));
    }

    private ResultActions sent(Person by, String path, String body) throws Exception {
        return mvc.perform(
                post(path).with(as(by)).contentType(MediaType.APPLICATION_JSON).content(body));
    }

    private static String id(ResultActions answer) throws Exception {
        return read(answer, "$.id");
    }

    private static <T> T read(ResultActions answer, String path) throws Exception {
        return JsonPath.read(answer.andReturn().getResponse().getContentAsString(), path);
    }

    private static final String PORTFOLIO = """
            {"key": "retail", "name": "Retail", "currency": "GBP", "zone": "Europe/London", "region": "gb",
             "fiscalYearStart": 4}
            """;

    private static final String PERSONA = """
            {"portfolioId": "retail", "name": "First-time buyers", "job": "Buy without fuss", "revenueShare": 20.5,
             "source": "ledger 2025"}
            """;

    private static final String JOURNEY = """
            {"portfolioId": "retail", "name": "First purchase", "goal": "Own it", "ownerId": "owner", "core": true,
             "stages": [{"name": "Find"}, {"name": "Pay", "momentThatMatters": true}]}
            """;

    private static final String METRIC = """
            {"journeyId": "%s", "name": "Checkout completed", "unit": "%%", "direction": "HIGHER",
             "kind": "EXPERIENCE", "baseline": 60, "target": 70}
            """;

    private static final String SQUAD = """
            {"portfolioId": "retail", "name": "Basket", "journeyId": "%s", "leadId": "lead", "sponsorId": "sponsor",
             "memberIds": ["owner"]}
            """;

    private static final String BET = """
            {"squadId": "%s", "gateModel": "journey-bet", "title": "One-page checkout", "journeyId": "%s",
             "stageIds": ["%s"], "personaId": "%s", "change": "one page instead of four gets more people through",
             "promise": {"metricId": "%s", "from": 60, "toLow": 63, "toHigh": 66.5, "by": "2030-06-30", "probability": 70},
             "expectedValue": "Two million a year", "cost": 180000, "people": 3, "reversible": true,
             "risk": "MEDIUM"}
            """;
}
