package org.journeygate.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.journeygate.people.PeopleFixtures.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.journeygate.DatabaseTest;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.workflow.FailingProcessFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class ProcessesApiWebTests {

    private static final UUID SUBJECT = UUID.fromString("00000000-0000-7000-8000-0000000000ee");

    @Autowired
    MockMvc mvc;

    @Autowired
    PeopleFixtures people;

    @Autowired
    FailingProcessFixture process;

    @BeforeEach
    void failOnce() {
        process.fail(SUBJECT);
    }

    @Test
    void showsModelsAndWhereTheyStandToEveryoneSignedIn() throws Exception {
        var lead = people.lead("leo");

        mvc.perform(get("/api/v1/processes?size=100").with(as(lead)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[*].key").value(hasItem("testFails")))
                .andExpect(jsonPath("$.page").value(0));
        mvc.perform(get("/api/v1/processes/testFails/diagram").with(as(lead)))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("application/xml"))
                .andExpect(content().string(containsString("serviceTask_work")));
        mvc.perform(get("/api/v1/processes/testNothing/diagram").with(as(lead))).andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/processes/testFails/activity").with(as(lead)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.elements[?(@.element == 'event_started')].begun")
                        .value(1));
        mvc.perform(get("/api/v1/processes/subjects/{id}/activity", SUBJECT).with(as(lead)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.positions[0]").value("serviceTask_work"))
                .andExpect(jsonPath("$.steps[0].element").value("event_started"))
                .andExpect(jsonPath("$.steps[0].at").value("2026-03-02T09:00:00Z"));
        mvc.perform(get("/api/v1/processes/subjects/{id}/diagram", SUBJECT).with(as(lead)))
                .andExpect(status().isOk());
        mvc.perform(get("/api/v1/processes/subjects/{id}/diagram", UUID.randomUUID())
                        .with(as(lead)))
                .andExpect(status().isNotFound());
    }

    @Test
    void showsFailedStepsToThoseWhoWatchAndRetriesForAdministrators() throws Exception {
        mvc.perform(get("/api/v1/processes/jobs?failed=true").with(as(people.lead("leo"))))
                .andExpect(status().isForbidden());
        mvc.perform(get("/api/v1/processes/jobs?failed=true").with(as(people.pmo("priya"))))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].subject").value(SUBJECT.toString()))
                .andExpect(jsonPath("$.items[0].retriesLeft").value(0))
                .andExpect(jsonPath("$.items[0].cause").value(containsString("gone home")));
        String id = process.failedJob();

        mvc.perform(post("/api/v1/processes/jobs/{id}/retry", id).with(as(people.pmo("priya"))))
                .andExpect(status().isForbidden());
        mvc.perform(post("/api/v1/processes/jobs/{id}/retry", id).with(as(people.admin("olive"))))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.retriesLeft").value(1));
        process.runDue();
        assertThat(process.isRunning(SUBJECT)).isFalse();
        mvc.perform(get("/processes/jobs").with(as(people.admin("olive"))))
                .andExpect(content().string(containsString("Every step has gone well")));
        mvc.perform(post("/api/v1/processes/jobs/{id}/retry", id).with(as(people.admin("olive"))))
                .andExpect(status().isNotFound());
    }

    @Test
    void tellsAnAdministratorInPlainWordsWhatFailedAndRunsAllOfAKindAgain() throws Exception {
        var admin = people.admin("olive");
        UUID other = UUID.fromString("00000000-0000-7000-8000-0000000000ef");
        process.failToo(other);

        mvc.perform(get("/processes/jobs").with(as(admin)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("2 steps wait for you"),
                                containsString("Something failed in the software"),
                                containsString("The mail server has gone home"),
                                containsString("No more by itself"),
                                containsString(SUBJECT.toString()),
                                containsString("<span class=\"n\">2</span>"))));
        mvc.perform(get("/processes/jobs").with(as(people.pmo("priya"))))
                .andExpect(content()
                        .string(allOf(
                                containsString("2 steps wait for an administrator"), not(containsString("/retry")))));
        mvc.perform(get("/inbox").with(as(admin))).andExpect(content().string(containsString("/processes/jobs")));

        mvc.perform(post("/api/v1/processes/jobs/retry")
                        .contentType("application/json")
                        .content("{\"process\":\"testFails\",\"element\":\"serviceTask_work\"}")
                        .with(as(people.pmo("priya"))))
                .andExpect(status().isForbidden());
        mvc.perform(post("/processes/jobs/retry")
                        .param("process", "testFails")
                        .param("element", "serviceTask_work")
                        .with(as(admin)))
                .andExpect(redirectedUrl("/processes/jobs"));
        process.runDue();

        assertThat(process.isRunning(SUBJECT) && process.isRunning(other))
                .as("the fixture lets one of them go well")
                .isFalse();
        mvc.perform(get("/api/v1/audit/entries?action=process-step.retried").with(as(admin)))
                .andExpect(jsonPath("$.total").value(2));
    }

    @Test
    void turnsAwayWhoIsNotSignedIn() throws Exception {
        mvc.perform(get("/api/v1/processes")).andExpect(status().isUnauthorized());
    }
}
