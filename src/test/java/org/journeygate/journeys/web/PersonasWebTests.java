package org.journeygate.journeys.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.journeygate.people.PeopleFixtures.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.journeygate.DatabaseTest;
import org.journeygate.journeys.Persona;
import org.journeygate.journeys.PortfolioFixtures;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@DatabaseTest
class PersonasWebTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    PeopleFixtures people;

    @Autowired
    PortfolioFixtures fixtures;

    Person pmo;
    Persona persona;

    @BeforeEach
    void describeOne() {
        pmo = people.pmo("pmo");
        persona = fixtures.persona(fixtures.portfolio("retail"), "Movers");
    }

    @Test
    void keepsJobsByIdOverRestAndTheOldFieldReadable() throws Exception {
        String job = persona.jobs().get(0).id().value().toString();
        changed(0, """
                {"name": "Movers", "jobs": [{"text": "Move house"}, {"id": "%s", "text": "Buy without fuss"}],
                 "needs": ["One visit"], "revenueShare": 20, "revenueShareWanted": 25, "wantedBy": 2027,
                 "ownerId": "pmo", "source": "ledger"}
                """.formatted(job))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.job").value("Move house"))
                .andExpect(jsonPath("$.jobs[1].id").value(job))
                .andExpect(jsonPath("$.wantedBy").value(2027));

        changed(1, "{\"name\": \"Movers\", \"job\": \"Move out\", \"source\": \"ledger\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.job").value("Move out"))
                .andExpect(jsonPath("$.jobs[1].id").value(job))
                .andExpect(jsonPath("$.ownerId").isEmpty());
        changed(2, "{\"name\": \"Movers\", \"jobs\": [null]}").andExpect(status().isUnprocessableContent());
    }

    @Test
    void showsThePersonaToEverybodyAndItsFormToTheKeepersAlone() throws Exception {
        String page = "/journeys/personas/" + persona.id().value();
        mvc.perform(get(page).with(as(people.exec("exec"))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Buy without fuss")))
                .andExpect(content().string(not(containsString(page + "/edit"))));
        mvc.perform(get(page + "/edit").with(as(people.exec("exec")))).andExpect(status().isForbidden());

        mvc.perform(post(page)
                        .with(as(pmo))
                        .with(csrf())
                        .param("version", "0")
                        .param("name", "Movers")
                        .param("jobs[0].text", "Buy")
                        .param("jobs[1].text", "buy")
                        .param("wantedBy", "soon"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("is no whole number")))
                .andExpect(content().string(containsString("value=\"buy\"")));
        mvc.perform(post(page)
                        .with(as(pmo))
                        .with(csrf())
                        .param("version", "0")
                        .param("name", "Movers")
                        .param("jobs[0].text", "Buy")
                        .param("jobs[1].text", "Give back")
                        .param("needs", "One visit\n\nOne <b>bill</b>")
                        .param("revenueShare", "20")
                        .param("revenueShareWanted", "25,5")
                        .param("wantedBy", "2027")
                        .param("ownerId", "pmo")
                        .param("source", "ledger"))
                .andExpect(redirectedUrl(page));
        mvc.perform(get(page).with(as(pmo)))
                .andExpect(content().string(containsString("One &lt;b&gt;bill&lt;/b&gt;")))
                .andExpect(content().string(containsString("25.5")))
                .andExpect(content().string(containsString("By 2027")));
    }

    private ResultActions changed(int version, String body) throws Exception {
        return mvc.perform(put("/api/v1/personas/" + persona.id().value())
                .with(as(pmo))
                .header("If-Match", "\"" + version + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }
}
