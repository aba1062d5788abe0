package org.journeygate.initiatives.predictions.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.journeygate.people.PeopleFixtures.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.journeygate.DatabaseTest;
import org.journeygate.gates.GateRequestFixtures;
import org.journeygate.gates.GateRequestId;
import org.journeygate.gates.Outcome;
import org.journeygate.gates.Submissions;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.predictions.Prediction;
import org.journeygate.initiatives.predictions.Predictions;
import org.journeygate.journeys.MetricId;
import org.journeygate.journeys.readings.Readings;
import org.journeygate.journeys.readings.ToldReading;
import org.journeygate.people.People;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.journeygate.workflow.TimeMachine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A prediction and the calibration, as pages, CSV and REST. Promised are 63 to 66 % by 1 June 2026. */
@DatabaseTest
class PredictionWebTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    GateRequestFixtures gates;

    @Autowired
    Submissions submissions;

    @Autowired
    Predictions predictions;

    @Autowired
    Readings readings;

    @Autowired
    PeopleFixtures people;

    @Autowired
    People known;

    @Autowired
    TimeMachine time;

    @Autowired
    JdbcClient database;

    private Initiative bet;
    private String path;

    @BeforeEach
    void book() {
        bet = gates.newBet();
        database.sql("update initiative set promised_by = date '2026-06-01', promised_probability = 70")
                .update();
        read(LocalDate.of(2026, 2, 2), "61");
        GateRequestId request = gates.ready(bet);
        submissions.submit(request, gates.lead());
        gates.decideBy(request, Outcome.GO);
        time.runDue();
        path = "/predictions/" + prediction().id().value();
    }

    @Test
    void showsWhatWasPromisedUntilItsDay() throws Exception {
        Person reader = people.auditor("auditor");

        assertThat(page(path, reader))
                .contains(
                        "has until Mon 1 Jun",
                        "is to reach 63 to 66",
                        "a range of 3",
                        "70 %",
                        "61\u00a0%".replace('\u00a0', ' '),
                        "one reading",
                        "running until",
                        "<polyline")
                .doesNotContain("Give the verdict", "Send the comment");
        assertThat(page("/initiatives/" + bet.code(), reader))
                .contains("Its prediction: Checkout completed by", "running until", ", 70\u00a0% sure", path);
        assertThat(page("/predictions", reader))
                .contains("No prediction is judged yet", bet.code(), "from 60 to 63\u201366 %");
        mvc.perform(get("/api/v1/initiatives/" + bet.code() + "/predictions").with(as(reader)))
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].stage").value("RUNNING"))
                .andExpect(jsonPath("$.items[0].probability").value(70))
                .andExpect(jsonPath("$.items[0].baseline.count").value(1))
                .andExpect(jsonPath("$.items[0].baseline.mean").value(61));
        mvc.perform(get("/api/v1/predictions?stage=JUDGED").with(as(reader)))
                .andExpect(jsonPath("$.total").value(0));
    }

    @Test
    void letsTheLeadCommentAndTheJudgeCorrectWithAReason() throws Exception {
        time.advanceTo(Instant.parse("2026-06-01T20:00:00Z"));
        for (int week = 0; week < 4; week++) {
            read(LocalDate.of(2026, 5, 11).plusWeeks(week), "61." + week);
        }
        time.advanceTo(prediction().measureAt());
        Person lead = people.lead("lead");
        assertThat(page(path, lead)).contains("The readings say: missed", "short of the promised", "Send the comment");
        assertThat(page("/initiatives/" + bet.code(), lead)).contains("Comment on how its prediction came out");
        mvc.perform(post(path + "/comment").with(as(lead)).param("text", " "))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("is missing")));
        mvc.perform(post(path + "/comment").with(as(lead)).param("text", "Robots <were> in it"))
                .andExpect(redirectedUrl(path));

        Person judge = known.get(Objects.requireNonNull(prediction().judge()));
        assertThat(page(path, judge))
                .contains("How did it come out?", "Robots &lt;were&gt; in it", "as the readings say");
        mvc.perform(post(path + "/verdict")
                        .with(as(judge))
                        .param("verdict", "KEPT")
                        .param("reason", ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("say why it is not as the readings say")));
        mvc.perform(post(path + "/verdict")
                        .with(as(judge))
                        .param("verdict", "KEPT")
                        .param("reason", "Without the robots it was 64"))
                .andExpect(redirectedUrl(path));

        assertThat(page(path, lead))
                .contains("kept what it predicted", judge.name() + " corrects it", "Without the robots it was 64");
        assertThat(page("/initiatives/" + bet.code(), lead)).contains("corrected by " + judge.name());
        assertThat(page("/predictions?stage=JUDGED", lead))
                .contains("One prediction is judged so far", "hidden until the fifth");
        mvc.perform(get("/predictions/calibration.csv").with(as(lead)))
                .andExpect(content().string(allOf(containsString("\"squad\""), containsString(",1,,,,"))));
        mvc.perform(get(path + "/readings.csv").with(as(lead)))
                .andExpect(content().contentTypeCompatibleWith("text/csv"))
                .andExpect(content().string(containsString("\"2026-05-11\",61,")));
        correct(LocalDate.of(2026, 5, 25), "69");
        assertThat(page(path, lead)).contains("have been corrected or added to since", "The verdict stands.");
        mvc.perform(get("/api/v1" + path).with(as(lead)))
                .andExpect(jsonPath("$.corrected.sample.most").value(69))
                .andExpect(jsonPath("$.judgement.verdict").value("KEPT"));
    }

    @Test
    void tellsOfApproversOnlyUnderAnAgreement() throws Exception {
        mvc.perform(get("/api/v1/calibration?by=approver").with(as(people.pmo("pmo"))))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.type").value("urn:journeygate:approvers-not-shown"));
        mvc.perform(get("/api/v1/calibration?by=nobody").with(as(people.pmo("pmo"))))
                .andExpect(status().isBadRequest());
        assertThat(page("/predictions", people.pmo("pmo"))).doesNotContain("By approver");
    }

    private String page(String path, Person reader) throws Exception {
        return mvc.perform(get(path).with(as(reader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private void read(LocalDate day, String value) {
        record(new ToldReading(day, new BigDecimal(value), null, "test", null));
    }

    private void correct(LocalDate day, String value) {
        record(new ToldReading(day, new BigDecimal(value), null, "test", "Robots are out"));
    }

    private void record(ToldReading told) {
        MetricId metric = Objects.requireNonNull(bet.promise()).metric();
        readings.record(metric, told, gates.pmo());
    }

    private Prediction prediction() {
        return predictions.of(bet.id()).get(0);
    }
}
