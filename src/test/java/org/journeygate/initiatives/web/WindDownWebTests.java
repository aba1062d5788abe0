package org.journeygate.initiatives.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.journeygate.people.PeopleFixtures.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDate;
import org.journeygate.DatabaseTest;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.winddown.Line;
import org.journeygate.initiatives.winddown.WindDownFixtures;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.journeygate.workflow.TimeMachine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** A wind-down list, and what it gives back, by browser and by program. */
@DatabaseTest
class WindDownWebTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    PeopleFixtures people;

    @Autowired
    WindDownFixtures lists;

    @Autowired
    TimeMachine time;

    private Person lead;
    private Initiative bet;
    private String path;

    @BeforeEach
    void stopABet() {
        bet = lists.stopped("One-page checkout");
        lead = people.lead("lead");
        path = "/initiatives/" + bet.code() + "/wind-down";
    }

    @Test
    void answersALineOnItsPageAndSaysHowFarItIs() throws Exception {
        String budget = lineOf(Line.Kind.BUDGET);
        mvc.perform(get(path).with(as(lead)))
                .andExpect(content().string(allOf(containsString("Five things are left"), containsString(budget))));

        mvc.perform(post(budget)
                        .with(as(lead))
                        .param("state", "DONE")
                        .param("doneOn", "2026-04-01")
                        .param("freed", "120 000")
                        .param("note", "Not spent"))
                .andExpect(redirectedUrl(path));

        mvc.perform(get(path).with(as(lead)))
                .andExpect(content()
                        .string(allOf(containsString("1 of 5 lines are answered"), containsString("120\u00a0000"))));
        mvc.perform(get("/initiatives/" + bet.code()).with(as(people.exec("exec"))))
                .andExpect(content().string(allOf(containsString("1 of 5 lines"), containsString("120\u00a0000"))));
    }

    @Test
    void showsOnThePortfolioWhatCameBackThisFiscalYear() throws Exception {
        lists.answer(bet, Line.Kind.BUDGET, WindDownFixtures.done(LocalDate.of(2026, 3, 2), "Not spent", "120000"));

        mvc.perform(get("/portfolio").with(as(people.exec("exec"))))
                .andExpect(content()
                        .string(allOf(containsString("One bet gave something back"), containsString("120\u00a0000"))));
        mvc.perform(get("/api/v1/portfolios/retail/releases?until=2026-03-02").with(as(lead)))
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].money").value(120000))
                .andExpect(jsonPath("$.items[0].cause").value("STOP"));
        mvc.perform(get("/api/v1/portfolios/retail/releases?from=2026-03-03").with(as(lead)))
                .andExpect(jsonPath("$.total").value(0));
        mvc.perform(get("/api/v1/portfolios/retail/releases?sort=money").with(as(lead)))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(get("/api/v1/initiatives/" + bet.code()).with(as(lead)))
                .andExpect(jsonPath("$.released[0].from").value("2026-03-02"));
    }

    @Test
    void keepsWhatWasTypedAndNamesTheField() throws Exception {
        mvc.perform(post(lineOf(Line.Kind.BUDGET))
                        .with(as(lead))
                        .param("state", "DONE")
                        .param("doneOn", "2026-04-01")
                        .param("freed", "200000")
                        .param("note", "Not <spent>"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("is more than the bet asked for: at most 180000"),
                                containsString("Not &lt;spent&gt;"),
                                containsString("value=\"200000\""))));
        mvc.perform(post(path + "/lines").with(as(lead)).param("text", "x".repeat(301)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("is 301 characters long")));
    }

    @Test
    void isWrittenAsATable() throws Exception {
        lists.answer(bet, Line.Kind.DATA, WindDownFixtures.nothing("=1+1"));

        mvc.perform(get(path + ".csv").with(as(people.exec("exec"))))
                .andExpect(content().contentTypeCompatibleWith("text/csv"))
                .andExpect(content().string(allOf(containsString("\"NOTHING_TO_DO\""), containsString("\"'=1+1\""))));
    }

    @Test
    void offersThePmoTwoWaysOnceItIsLate() throws Exception {
        mvc.perform(get(path).with(as(people.pmo("pmo"))))
                .andExpect(content().string(not(containsString("/extension"))));
        time.advanceTo(Instant.parse("2026-03-30T16:00:00Z"));

        mvc.perform(get(path).with(as(people.pmo("pmo"))))
                .andExpect(content().string(allOf(containsString("/extension"), containsString("/responsible"))));
        mvc.perform(post(path + "/extension").with(as(people.pmo("pmo"))).param("until", "tomorrow"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"tomorrow\"")));
        mvc.perform(post("/api/v1/initiatives/" + bet.code() + "/wind-down/extension")
                        .with(as(people.pmo("pmo")))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"until\": \"2026-04-20\", \"reason\": \"A supplier is on holiday\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.extendedReason").value("A supplier is on holiday"));
    }

    @Test
    void isNotThereForABetThatGoesOn() throws Exception {
        mvc.perform(get("/api/v1/initiatives/" + lists.going("Two pages").code() + "/wind-down")
                        .with(as(lead)))
                .andExpect(status().isNotFound());
    }

    private String lineOf(Line.Kind kind) {
        return path + "/lines/" + lists.line(bet, kind).id().value();
    }
}
