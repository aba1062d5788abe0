package org.journeygate.gates.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.journeygate.people.PeopleFixtures.as;

import java.time.Duration;
import org.journeygate.DatabaseTest;
import org.journeygate.MovableClock;
import org.journeygate.gates.GateRequestFixtures;
import org.journeygate.gates.GateRequestId;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Evidence with numbers and grades, over REST and on the pages. */
@DatabaseTest
class GradedEvidenceWebTests {

    private static final String TRIAL = """
            {"kind": "EXPERIMENT", "title": "Two checkouts", "finding": "More came through", "source": "Analytics",
             "gatheredOn": "2026-02-20", "customers": true,
             "experiment": {"control": {"n": 10000, "conversions": 1000}, "variant": {"n": 10000, "conversions": 1150},
                            "smallestEffect": 2, "plannedSize": 20000}}
            """;

    @Autowired
    MockMvcTester web;

    @Autowired
    GateRequestFixtures gates;

    @Autowired
    PeopleFixtures people;

    @Autowired
    MovableClock clock;

    private Person lead;
    private GateRequestId request;

    @BeforeEach
    void draft() {
        lead = people.lead("lead");
        request = gates.draft(gates.newBet());
    }

    @Test
    void computesWhatTheCountsSayAndTheGrade() {
        assertThat(add(TRIAL))
                .hasStatus(201)
                .bodyJson()
                .hasPathSatisfying("$.sampleSize", size -> size.assertThat().isEqualTo(20_000))
                .hasPathSatisfying(
                        "$.result.effect",
                        effect -> effect.assertThat().asNumber().isEqualTo(1.5))
                .hasPathSatisfying("$.result.test", test -> test.assertThat().isEqualTo("Z"))
                .hasPathSatisfying(
                        "$.result.underpowered", low -> low.assertThat().isEqualTo(false))
                .hasPathSatisfying(
                        "$.grade.letter", letter -> letter.assertThat().isEqualTo("A"))
                .hasPathSatisfying("$.grade.fallsOn", day -> day.assertThat().isEqualTo("2026-05-20"))
                .hasPathSatisfying("$.experiment.control.conversions", count -> count.assertThat()
                        .isEqualTo(1_000));
        assertThat(page())
                .bodyText()
                .contains("11.5 % against 10 %: 1.5 points more", "z test", "class=\"interval\"", "Falls next on");
    }

    @Test
    void callsAnUnderpoweredAndAStoppedTestSo() {
        assertThat(add(TRIAL.replace("10000", "1200")
                        .replace("1150", "1120")
                        .replace("\"plannedSize\": 20000", "\"plannedSize\": 24000")))
                .hasStatus(201)
                .bodyJson()
                .hasPathSatisfying(
                        "$.result.stoppedEarly", early -> early.assertThat().isEqualTo(true))
                .hasPathSatisfying(
                        "$.grade.letter", letter -> letter.assertThat().isIn("C", "D"));
        assertThat(page()).bodyText().contains("stopped or looked at early");
    }

    @Test
    void namesEveryFaultOfTheNumbers() {
        MvcTestResult refused = add(TRIAL.replace("\"conversions\": 1150", "\"conversions\": 11500")
                .replace("\"smallestEffect\": 2", "\"smallestEffect\": 0"));

        assertThat(refused)
                .hasStatus(422)
                .bodyText()
                .contains("experiment.variant.conversions", "experiment.smallestEffect");
        assertThat(
                        add(
                                "{\"kind\": \"RISK\", \"title\": \"T\", \"finding\": \"F\", \"source\": \"S\", \"gatheredOn\":"
                                        + " \"2026-02-20\", \"method\": \"SURVEY\", \"metric\": \"00000000-0000-0000-0000-000000000000\"}"))
                .hasStatus(422)
                .bodyText()
                .contains("\"method\"", "\"metric\"");
    }

    @Test
    void keepsTheNumbersThatWereTypedWhenTheyAreRefused() {
        MvcTestResult refused = web.post()
                .uri("/gate-requests/{id}/evidence", request.value())
                .with(as(lead))
                .param("kind", "EXPERIMENT")
                .param("title", "Two checkouts")
                .param("finding", "More came through")
                .param("source", "Analytics")
                .param("gatheredOn", "2026-02-20")
                .param("method", "SURVEY")
                .param("experiment.control.n", "10000")
                .param("experiment.control.conversions", "1000")
                .param("experiment.variant.n", "777777")
                .exchange();

        assertThat(refused)
                .hasStatus(422)
                .bodyText()
                .contains("777777", "With the change: how many did it", "is missing")
                .doesNotContain("belongs to evidence of the kind");
    }

    @Test
    void takesWhatTheFormOfEachKindAsksFor() {
        web.post()
                .uri("/gate-requests/{id}/evidence", request.value())
                .with(as(lead))
                .param("kind", "RESEARCH")
                .param("title", "Asked 120 customers")
                .param("finding", "Most want it")
                .param("source", "Panel")
                .param("gatheredOn", "2026-02-20")
                .param("method", "SURVEY")
                .param("sampleSize", "120")
                .param("customers", "true")
                .param("experiment.control.n", "5")
                .param("before", "5")
                .exchange();

        assertThat(page())
                .bodyText()
                .contains("A survey of at least 100 customers", "What would lift it: Try it with a comparison")
                .doesNotContain("class=\"interval\"");
    }

    @Test
    void tellsThePanelThatAGradeHasFallen() {
        GateRequestId inReview = gates.inReview();
        Person exec = people.exec("exec");
        assertThat(web.get()
                        .uri("/gate-requests/{id}/decide", inReview.value())
                        .with(as(exec))
                        .exchange())
                .bodyText()
                .contains("How it was done is not said")
                .doesNotContain("when it was put before the panel");

        clock.advance(Duration.ofDays(85));

        assertThat(web.get()
                        .uri("/gate-requests/{id}", inReview.value())
                        .with(as(exec))
                        .exchange())
                .bodyText()
                .contains("It was C when it was put before the panel and is D now.", "Fell from C to D on");
    }

    private MvcTestResult add(String body) {
        return web.post()
                .uri("/api/v1/gate-requests/{id}/evidence", request.value())
                .with(as(lead))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult page() {
        return web.get()
                .uri("/gate-requests/{id}", request.value())
                .with(as(lead))
                .exchange();
    }
}
