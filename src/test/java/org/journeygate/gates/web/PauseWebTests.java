package org.journeygate.gates.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.journeygate.people.PeopleFixtures.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import org.journeygate.DatabaseTest;
import org.journeygate.gates.GateRequestFixtures;
import org.journeygate.gates.GateRequestId;
import org.journeygate.gates.GateRequestRow;
import org.journeygate.gates.GateRequests;
import org.journeygate.gates.Outcome;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.journeygate.workflow.TimeMachine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A paused bet and the request that ends its pause, by browser and by program. Paused until 2 June 2026. */
@DatabaseTest
class PauseWebTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    GateRequestFixtures gates;

    @Autowired
    GateRequests requests;

    @Autowired
    PeopleFixtures people;

    @Autowired
    TimeMachine time;

    private Person lead;
    private GateRequestId paused;
    private String bet;
    private String path;

    @BeforeEach
    void pauseABet() {
        paused = gates.inReview();
        gates.decideBy(paused, Outcome.PAUSE);
        time.runDue();
        lead = people.lead("lead");
        bet = requests.get(paused).initiativeCode();
        path = "/initiatives/" + bet + "/pause";
    }

    @Test
    void tellsOnThePageOfTheBetUntilWhenItRestsAndWhatIsNext() throws Exception {
        assertThat(page("/initiatives/" + bet, lead))
                .contains("is paused before", "until Tue 2 Jun", "Ask to resume", "Say who is held and who is freed");
        assertThat(page("/initiatives/" + bet, people.exec("exec")))
                .contains("It rests until Tue 2 Jun", "Nobody has said yet")
                .doesNotContain("Ask to resume");
        assertThat(page(path, people.exec("exec")))
                .contains("rests until Tue 2 Jun")
                .doesNotContain(path + "/record");
    }

    @Test
    void putsOnRecordWhoIsHeldAndWhoIsFreed() throws Exception {
        mvc.perform(get(path + "/record").with(as(lead)))
                .andExpect(content().string(containsString("Who is held and who is freed while")));
        mvc.perform(post(path + "/record")
                        .with(as(lead))
                        .param("held", "Mara keeps the <supplier> warm")
                        .param("freedPeople", "2")
                        .param("freedMoney", "999 999"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("Mara keeps the &lt;supplier&gt; warm"),
                                containsString("is more than the bet asked for"),
                                containsString("is missing: say from when it is free"))));
        mvc.perform(post(path + "/record")
                        .with(as(lead))
                        .param("held", "Mara keeps the supplier warm")
                        .param("freed", "Two developers go to Basket")
                        .param("freedPeople", "2")
                        .param("freedMoney", "60 000")
                        .param("freedFrom", "2026-03-09"))
                .andExpect(redirectedUrl(path));

        assertThat(page(path, people.exec("exec"))).contains("Two developers go to Basket", "60\u00a0000");
        assertThat(page("/initiatives/" + bet, people.exec("exec")))
                .contains("Held: Mara keeps the supplier warm", "put on record who is held");
        assertThat(page("/portfolio", people.exec("exec"))).contains("One bet gave something back", "60\u00a0000");
        assertThat(page(path + "/record", lead)).contains("Two developers go to Basket", "value=\"2026-03-09\"");
        mvc.perform(get(path + ".csv").with(as(people.exec("exec"))))
                .andExpect(content().contentTypeCompatibleWith("text/csv"))
                .andExpect(content().string(allOf(containsString("\"RESTING\""), containsString(",2,60000,"))));
        mvc.perform(get("/api/v1/initiatives/" + bet + "/pause").with(as(lead)))
                .andExpect(jsonPath("$.record.freedMoney").value(60000))
                .andExpect(jsonPath("$.endsOn").value("2026-06-02"))
                .andExpect(jsonPath("$.stage").value("RESTING"));
    }

    @Test
    void asksToResumeAndOffersOnlyWhatMayBeChosen() throws Exception {
        assertThat(page("/gate-requests/" + paused.value() + "/resumption", lead))
                .contains("The panel that paused it");
        mvc.perform(post("/gate-requests/" + paused.value() + "/resumption")
                        .with(as(lead))
                        .param("reason", "x".repeat(2001)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("is 2001 characters long")));
        mvc.perform(post("/gate-requests/" + paused.value() + "/resumption")
                        .with(as(lead))
                        .param("reason", "The season is over"))
                .andExpect(status().is3xxRedirection());
        GateRequestRow draft = requests.following(paused).orElseThrow();
        String editor = "/gate-requests/" + draft.id().value();
        assertThat(page(editor, lead))
                .contains(
                        "you can ask to resume",
                        "The season is over",
                        "was paused here",
                        "Everything that was said before the pause is carried over");

        mvc.perform(get("/gate-requests/" + paused.value() + "/resumption").with(as(lead)))
                .andExpect(redirectedUrl(editor));

        mvc.perform(post(editor + "/submission").with(as(lead))).andExpect(redirectedUrl(editor));
        String ballot = page(editor + "/decide", people.exec("exec"));
        assertThat(ballot)
                .contains("is paused and asks to resume. May it?", "value=\"GO\"", "value=\"PAUSE\"", "Pause once more")
                .doesNotContain("value=\"PIVOT\"", "value=\"GO_WITH_CONDITIONS\"", "gates.conditions");
        mvc.perform(post(editor + "/votes")
                        .with(as(people.exec("exec")))
                        .param("outcome", "GO")
                        .param("seenRevision", "1"))
                .andExpect(status().is3xxRedirection());
        time.runDue();
        assertThat(page("/initiatives/" + bet, lead)).contains("stands before", "Decided whether it resumes at G2");
        assertThat(page(path, lead)).contains("has resumed");
    }

    @Test
    void isAskedForByAProgramAndAnswersTheDraft() throws Exception {
        mvc.perform(json(post("/api/v1/gate-requests/" + paused.value() + "/resumption"), "{\"reason\": \"It is May\"}")
                        .with(as(lead)))
                .andExpect(status().isCreated())
                .andExpect(header().exists("Location"))
                .andExpect(jsonPath("$.kind").value("RESUMPTION"))
                .andExpect(jsonPath("$.status").value("DRAFT"))
                .andExpect(jsonPath("$.gate").value("G2"))
                .andExpect(jsonPath("$.offers").value(org.hamcrest.Matchers.contains("GO", "PAUSE", "STOP")));
        mvc.perform(post("/api/v1/gate-requests/" + paused.value() + "/resumption")
                        .with(as(lead)))
                .andExpect(status().isConflict());
        mvc.perform(json(post("/api/v1/gate-requests/" + paused.value() + "/resumption"), "{\"why\": \"x\"}")
                        .with(as(lead)))
                .andExpect(status().isBadRequest());
    }

    @Test
    void isLetGoAndPutBeforeTheChair() throws Exception {
        mvc.perform(post(path + "/letting-go").with(as(lead)).param("reason", " "))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("cannot be undone")));
        mvc.perform(post(path + "/letting-go").with(as(lead)).param("reason", "The supplier is gone"))
                .andExpect(redirectedUrl(path));

        assertThat(page(path, lead)).contains("the chair chooses what becomes of it", "The supplier is gone");
        String request = "/gate-requests/"
                + requests.following(paused).orElseThrow().id().value();
        assertThat(page(request + "/decide", people.exec("exec5")))
                .contains("The squad has let the paused bet go", "value=\"PAUSE\"", "value=\"STOP\"")
                .doesNotContain("value=\"GO\"");
        mvc.perform(json(post("/api/v1" + request + "/decision"), "{\"outcome\": \"GO\", \"reason\": \"Yes\"}")
                        .with(as(people.exec("exec5"))))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(json(post("/api/v1" + request + "/decision"), "{\"outcome\": \"STOP\", \"reason\": \"No use\"}")
                        .with(as(people.exec("exec5"))))
                .andExpect(status().isOk());
        time.runDue();
        mvc.perform(get("/api/v1/decisions?q=" + bet.substring(0, 3)).with(as(lead)))
                .andExpect(status().isOk());
        assertThat(page("/initiatives/" + bet, lead)).contains("was stopped before");
        assertThat(page(path, lead)).contains("was stopped while it was paused");
    }

    @Test
    void hasItsOwnHeadlineInTheInbox() throws Exception {
        assertThat(page("/inbox", lead)).contains("Say who is held and who is freed");
        time.advanceTo(Instant.parse("2026-05-18T08:00:00Z"));
        assertThat(page("/inbox", lead)).contains("Resume or let go", "Its pause ends on 2 June 2026");
        assertThat(page("/inbox?view=group", people.pmo("pmo"))).contains("The record of a pause is late");
    }

    @Test
    void isNotThereForABetThatWasNeverPaused() throws Exception {
        String other = requests.get(gates.readyLight()).initiativeCode();
        mvc.perform(get("/api/v1/initiatives/" + other + "/pause").with(as(lead)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/initiatives/" + other).with(as(lead)))
                .andExpect(content().string(not(containsString("Open the pause"))));
    }

    private static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private String page(String path, Person reader) throws Exception {
        return mvc.perform(get(path).with(as(reader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
