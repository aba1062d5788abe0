package org.journeygate.gates.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.journeygate.people.PeopleFixtures.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.hamcrest.Matcher;
import org.journeygate.DatabaseTest;
import org.journeygate.gates.GateRequestFixtures;
import org.journeygate.gates.GateRequestId;
import org.journeygate.gates.Submissions;
import org.journeygate.initiatives.InitiativeFixtures;
import org.journeygate.people.PeopleFixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The pages of a request whose points are rated green, amber or red. */
@DatabaseTest
class ServiceAssessmentPagesWebTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    GateRequestFixtures gates;

    @Autowired
    InitiativeFixtures bets;

    @Autowired
    PeopleFixtures people;

    @Autowired
    Submissions submissions;

    private GateRequestId id;

    @BeforeEach
    void asksForTheFirstGate() {
        gates.executives();
        id = gates.ready(bets.bet(bets.squad("Permits"), "Renew a permit", "service-standard"));
    }

    @Test
    void squadRatesEachPoint() throws Exception {
        expect(
                "lead",
                "",
                allOf(
                        containsString("name=\"scores.simple\" value=\"2\" checked"),
                        containsString("Rated 14 green, 0 amber, 0 red"),
                        containsString("at most 10 working days")));
        mvc.perform(post("/gate-requests/" + id.value() + "/criteria")
                        .with(as(people.lead("lead")))
                        .with(csrf())
                        .param("scores.simple", "0"))
                .andExpect(status().is3xxRedirection());
        expect("lead", "", containsString("Rated 13 green, 0 amber, 1 red"));
    }

    @Test
    void assessorRatesAndTheirLeadSeesItBesideTheSquad() throws Exception {
        submissions.submit(id, gates.lead());
        gates.accept(id);
        expect(
                "exec",
                "/decide",
                allOf(
                        containsString("Your own ratings"),
                        containsString("Amber: go, with conditions"),
                        not(containsString("checked=\"checked\" name=\"scores.simple\""))));

        rate("exec", "scores.simple", "1");
        expect("exec", "/decide", containsString("name=\"scores.simple\" value=\"1\" checked"));
        rate("exec2", "scores.team", "0");
        rate("exec3", "scores.team", "2");
        rate("exec4", "scores.team", "2");

        expect(
                "exec5",
                "/decide",
                allOf(
                        containsString("The panel has been heard and advises; you decide."),
                        containsString("The squad rates 14 green, 0 amber and 0 red"),
                        containsString("amber"),
                        containsString("design")));
    }

    @Test
    void refusesARatingOffTheScaleAndKeepsTheOthers() throws Exception {
        submissions.submit(id, gates.lead());
        gates.accept(id);

        mvc.perform(post("/gate-requests/" + id.value() + "/votes")
                        .with(as(people.exec("exec")))
                        .with(csrf())
                        .param("outcome", "GO")
                        .param("scores.simple", "7")
                        .param("scores.team", "1"))
                .andExpect(status().is(422))
                .andExpect(content()
                        .string(allOf(
                                containsString("is between 0 and 2"),
                                containsString("name=\"scores.team\" value=\"1\" checked"))));
    }

    private void rate(String login, String factor, String score) throws Exception {
        mvc.perform(post("/gate-requests/" + id.value() + "/votes")
                        .with(as(people.exec(login)))
                        .with(csrf())
                        .param("outcome", "GO")
                        .param(factor, score))
                .andExpect(status().is3xxRedirection());
    }

    private void expect(String login, String page, Matcher<String> text) throws Exception {
        mvc.perform(get("/gate-requests/" + id.value() + page)
                        .with(as(login.equals("lead") ? people.lead(login) : people.exec(login))))
                .andExpect(status().isOk())
                .andExpect(content().string(text));
    }
}
