package org.journeygate.squads.escalations.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.journeygate.people.PeopleFixtures.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.journeygate.DatabaseTest;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.squads.Squad;
import org.journeygate.squads.escalations.Escalation;
import org.journeygate.squads.escalations.EscalationFixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What is typed about a blocked squad stays where it is refused. It is Monday 2 March 2026. */
@DatabaseTest
class EscalationWebTests {

    @Autowired
    EscalationFixtures blocked;

    @Autowired
    PeopleFixtures people;

    @Autowired
    MockMvc mvc;

    Squad squad;

    @BeforeEach
    void formASquad() {
        squad = blocked.squad("Basket", EscalationFixtures.PATH);
    }

    @Test
    void keepsWhatTheSquadTyped() throws Exception {
        String page = refused(
                "lead",
                post("/squads/{id}/escalations", squad.id().value())
                        .param("blocked", " ")
                        .param("wanted", "A dump <b>today</b>")
                        .param("wantedBy", "2026-03-01")
                        .param("about", "BT-2026-0099"));

        assertThat(page)
                .contains("#blocked", "#wantedBy", "lies in the past")
                .contains("A dump &lt;b&gt;today&lt;/b&gt;", "value=\"2026-03-01\"", "value=\"BT-2026-0099\"");
    }

    @Test
    void keepsWhatWhoeverIsAskedTyped() throws Exception {
        Escalation raised = blocked.raised(squad);
        String page = refused(
                "designhead",
                post("/escalations/{id}/answer", raised.code())
                        .param("unblocked", "true")
                        .param("said", " ")
                        .param("doneBy", "2026-03-20"));

        assertThat(page).contains("#said", "value=\"2026-03-20\"");
    }

    @Test
    void namesEachFieldToPrograms() throws Exception {
        mvc.perform(post("/api/v1/squads/{id}/escalations", squad.id().value())
                        .with(as(people.lead("lead")))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"blocked\": \"\", \"wantedBy\": \"2026-03-01\"}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("blocked"))
                .andExpect(jsonPath("$.errors[1].field").value("wantedBy"));
    }

    private String refused(String login, MockHttpServletRequestBuilder form) throws Exception {
        return mvc.perform(form.with(as(people.person(login))).with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
