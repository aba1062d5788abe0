package org.journeygate.gates.web;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.journeygate.people.PeopleFixtures.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.journeygate.DatabaseTest;
import org.journeygate.gates.GateRequestFixtures;
import org.journeygate.gates.GateRequestId;
import org.journeygate.gates.Outcome;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class GateModelsWebTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    PeopleFixtures people;

    @Autowired
    GateRequestFixtures gates;

    Person reader;

    @BeforeEach
    void knowsAReader() {
        reader = people.exec("reader");
    }

    @Test
    void listsTheModelsOfToday() throws Exception {
        mvc.perform(get("/api/v1/gate-models").with(as(reader)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[*].key", contains("journey-bet", "light", "service-standard")))
                .andExpect(jsonPath("$.page").value(0))
                .andExpect(jsonPath("$.size").value(25))
                .andExpect(jsonPath("$.total").value(3));
        mvc.perform(get("/api/v1/gate-models?size=1&page=1").with(as(reader)))
                .andExpect(jsonPath("$.items[*].key", contains("light")))
                .andExpect(jsonPath("$.total").value(3));
    }

    @Test
    void tellsWhatAGateAsks() throws Exception {
        mvc.perform(get("/api/v1/gate-models/journey-bet").with(as(reader)))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.version").value(1))
                .andExpect(jsonPath("$.conditionMonths").value(3))
                .andExpect(jsonPath("$.days.challenge").value(0))
                .andExpect(jsonPath("$.gates[*].key", contains("G0", "G1", "G2", "G3", "G4")))
                .andExpect(jsonPath("$.gates[2].name").value("Bet"))
                .andExpect(jsonPath("$.gates[2].mustMeet[0].key").value("core-journey-linked"))
                .andExpect(jsonPath("$.gates[2].mustMeet[0].answer").value("computed"))
                .andExpect(jsonPath("$.gates[2].shouldMeet", hasSize(6)))
                .andExpect(jsonPath("$.gates[2].shouldMeet[0].weight").value(3))
                .andExpect(jsonPath("$.gates[2].hurdle").value(60))
                .andExpect(jsonPath("$.gates[2].evidence", contains("RESEARCH", "SIDE_EFFECT", "FINANCE")))
                .andExpect(jsonPath("$.gates[2].grades.RESEARCH").value("C"))
                .andExpect(jsonPath("$.gates[2].grades.FINANCE").doesNotExist());
    }

    @Test
    void tellsTheVersions() throws Exception {
        mvc.perform(get("/api/v1/gate-models/light/versions").with(as(reader)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].version").value(1))
                .andExpect(jsonPath("$.items[0].sha256").isString())
                .andExpect(jsonPath("$.items[0].since").isString());
        mvc.perform(get("/api/v1/gate-models/light/versions/1").with(as(reader)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.key").value("light"));
    }

    @Test
    void doesNotKnowWhatIsNotThere() throws Exception {
        mvc.perform(get("/api/v1/gate-models/none").with(as(reader)))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.type").value("urn:journeygate:unknown-gate-model"));
        mvc.perform(get("/api/v1/gate-models/none/versions").with(as(reader))).andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/gate-models/light/versions/99").with(as(reader)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/gate-models/light/versions/first").with(as(reader)))
                .andExpect(status().isBadRequest());
    }

    @Test
    void answersInJsonAlone() throws Exception {
        mvc.perform(get("/api/v1/gate-models")
                        .with(as(reader))
                        .header("Accept", "application/yaml, application/json;q=0.5"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/json"));
        mvc.perform(get("/api/v1/gate-models").with(as(reader)).header("Accept", "application/yaml"))
                .andExpect(status().isNotAcceptable());
    }

    @Test
    void countsTheRequestsThatRunOnEachVersion() throws Exception {
        gates.readyLight();
        gates.lightInReview();
        GateRequestId decided = gates.lightInReview();
        gates.vote(decided, "exec4", Outcome.GO);

        mvc.perform(get("/api/v1/gate-models/journey-bet/versions").with(as(reader)))
                .andExpect(jsonPath("$.items[0].version").value(1))
                .andExpect(jsonPath("$.items[0].drafts").isNumber())
                .andExpect(jsonPath("$.items[0].underWay").value(1))
                .andExpect(jsonPath("$.items[0].over").value(1));
        mvc.perform(get("/api/v1/gate-models/light/versions").with(as(reader)))
                .andExpect(jsonPath("$.items[0].drafts").value(0));
        mvc.perform(get("/gate-models").with(as(reader)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Under way")));
    }

    @Test
    void showsWhatEachGateAsks() throws Exception {
        mvc.perform(get("/gate-models").with(as(reader)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Bets go three ways")))
                .andExpect(content().string(containsString("/gate-models/journey-bet/1#G2")));
        mvc.perform(get("/gate-models/journey-bet/1").with(as(reader)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("What the gates of Journey bet ask")))
                .andExpect(content().string(containsString("id=\"G2\"")))
                .andExpect(content().string(containsString("A metric, its move and a date are promised")))
                .andExpect(content().string(containsString("An experiment with a comparison")));
        mvc.perform(get("/gate-models/service-standard/1").with(as(reader)))
                .andExpect(content().string(containsString("Each rated green, amber or red")));
        mvc.perform(get("/gate-models/journey-bet/9999").with(as(reader))).andExpect(status().isNotFound());
    }
}
