package org.journeygate.journeys.observations;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.journeygate.people.PeopleFixtures.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.journeygate.DatabaseTest;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.PortfolioFixtures;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class ObservationsWebTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    PeopleFixtures people;

    @Autowired
    PortfolioFixtures fixtures;

    Journey journey;
    Person lead;
    String id;
    String stage;

    @BeforeEach
    void describeAJourney() {
        journey =
                fixtures.journey(fixtures.portfolio("retail"), "First purchase", people.person("owner"), "Find", "Pay");
        lead = people.lead("lead");
        id = journey.id().value().toString();
        stage = journey.stages().get(1).id().value().toString();
    }

    @Test
    void isToldOnAFormThatComesBackAtTheSameStageForTheNextOne() throws Exception {
        mvc.perform(get("/observations/new").with(as(lead)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("What did a customer say")));
        mvc.perform(post("/observations")
                        .with(as(lead))
                        .with(csrf())
                        .param("journeyId", id)
                        .param("stageId", stage)
                        .param("channel", "shop & phone")
                        .param("sentiment", "ANGRY")
                        .param("text", "=1+1 <script>"))
                .andExpect(status().isFound())
                .andExpect(redirectedUrl(
                        "/observations/new?journey=%s&stage=%s&channel=shop%%20%%26%%20phone".formatted(id, stage)));
        mvc.perform(get("/observations").param("journey", id).with(as(lead)))
                .andExpect(content()
                        .string(allOf(containsString("=1+1 &lt;script&gt;"), containsString("First purchase · Pay"))));
        mvc.perform(get("/observations/export.csv").with(as(lead)))
                .andExpect(header().string("Content-Disposition", containsString("observations.csv")))
                .andExpect(content().string(containsString("\"'=1+1 <script>\"")));
        mvc.perform(get("/journeys/{id}", id).with(as(lead)))
                .andExpect(content()
                        .string(allOf(
                                containsString("One voice in the last 90 days"),
                                containsString("=1+1 &lt;script&gt;"))));
    }

    @Test
    void keepsWhatWasTypedWhereTheMoodIsMissing() throws Exception {
        mvc.perform(post("/observations")
                        .with(as(lead))
                        .with(csrf())
                        .param("journeyId", id)
                        .param("text", "I gave up")
                        .param("heardBy", "Desk 4"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(containsString("I gave up"), containsString("Desk 4"))));
    }

    @Test
    void letsOneChooseTheJourneyWhereThereAreSeveral() throws Exception {
        fixtures.journey(fixtures.portfolio("retail"), "Delivery", people.person("owner"), "Track");

        mvc.perform(get("/observations/new").with(as(lead)))
                .andExpect(content()
                        .string(allOf(
                                containsString("Which journey was it about?"),
                                containsString("/observations/new?journey=" + id))));
    }

    @Test
    void offersToTakeItOutToThoseAloneWhoMay() throws Exception {
        String one = told();

        mvc.perform(get("/observations/{id}", one).with(as(lead)))
                .andExpect(content().string(containsString("/removal")));
        mvc.perform(get("/observations/{id}", one).with(as(people.exec("exec"))))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/removal"))));
        mvc.perform(post("/observations/{id}/removal", one).with(as(lead)).with(csrf()))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(post("/observations/{id}/removal", one)
                        .with(as(lead))
                        .with(csrf())
                        .param("reason", "Names a customer"))
                .andExpect(redirectedUrl("/observations?journey=" + id));
    }

    @Test
    void isReadAndToldOverRest() throws Exception {
        String one = told();

        mvc.perform(get("/api/v1/observations/{id}", one).with(as(lead)))
                .andExpect(jsonPath("$.stage").value("Pay"))
                .andExpect(jsonPath("$.mood").value("DELIGHTED"))
                .andExpect(jsonPath("$.heardBy").value(lead.name()));
        mvc.perform(get("/api/v1/observations").param("feeling", "UNHAPPY").with(as(lead)))
                .andExpect(jsonPath("$.total").value(0));
        mvc.perform(get("/api/v1/observations").param("feeling", "SAD").with(as(lead)))
                .andExpect(status().isBadRequest());
        mvc.perform(post("/api/v1/observations")
                        .with(as(lead))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"journeyId\": \"%s\", \"sentiment\": 2}".formatted(id)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors.length()").value(2));
        mvc.perform(post("/api/v1/observations")
                        .with(as(lead))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"journeyId\": \"%s\", \"sentiment\": 0, \"text\": \"x\"}".formatted(one)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("journeyId"));
    }

    private String told() throws Exception {
        String location = mvc.perform(post("/api/v1/observations")
                        .with(as(lead))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"journeyId": "%s", "stageId": "%s", "sentiment": 0.9, "text": "Great"}
                                """.formatted(id, stage)))
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", startsWith("/api/v1/observations/")))
                .andReturn()
                .getResponse()
                .getHeader("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
