package org.journeygate.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.journeygate.people.PeopleFixtures.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.journeygate.DatabaseTest;
import org.journeygate.audit.AuditLog;
import org.journeygate.gates.Dossiers;
import org.journeygate.gates.GateRequestFixtures;
import org.journeygate.gates.GateRequestId;
import org.journeygate.gates.Outcome;
import org.journeygate.gates.Submissions;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.InitiativeFixtures;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.initiatives.predictions.Judgements;
import org.journeygate.initiatives.predictions.Prediction;
import org.journeygate.initiatives.predictions.Predictions;
import org.journeygate.initiatives.predictions.Verdict;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.Metric;
import org.journeygate.journeys.PortfolioFixtures;
import org.journeygate.journeys.StageId;
import org.journeygate.journeys.maps.MapVersion;
import org.journeygate.journeys.maps.Maps;
import org.journeygate.journeys.maps.PublicationGiven;
import org.journeygate.journeys.maps.StageGiven;
import org.journeygate.journeys.readings.Readings;
import org.journeygate.journeys.readings.ToldReading;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.journeygate.people.UserId;
import org.journeygate.squads.Squad;
import org.journeygate.workflow.TimeMachine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The whole life of a bet, from the map of its journey to the calibration of its squad. */
@DatabaseTest
class BetLifeTests {

    private static final LocalDate BY = LocalDate.of(2026, 6, 1);

    @Autowired
    PortfolioFixtures portfolios;

    @Autowired
    PeopleFixtures people;

    @Autowired
    InitiativeFixtures bets;

    @Autowired
    GateRequestFixtures gates;

    @Autowired
    Initiatives initiatives;

    @Autowired
    Submissions submissions;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Maps maps;

    @Autowired
    Readings readings;

    @Autowired
    Predictions predictions;

    @Autowired
    Judgements judgements;

    @Autowired
    People known;

    @Autowired
    TimeMachine time;

    @Autowired
    AuditLog audit;

    @Autowired
    MockMvc browser;

    @Test
    void goesFromTheMapOverTheGateAndTheReadingsToTheCalibration() throws Exception {
        gates.executives();
        Journey map = portfolios.journey(
                portfolios.portfolio("retail"), "First purchase", people.person("owner"), "Find", "Choose", "Pay");
        Metric metric = portfolios.metric(map, "Checkout completed");
        assertThat(drawn(map, metric).number()).isEqualTo(1);
        portfolios.persona(portfolios.portfolio("retail"), "First-time buyers");
        Squad squad = bets.squad("Basket");
        readFrom(metric, LocalDate.of(2026, 1, 5), "59.8", "60.2", "60.0", "60.1", "59.9", "60.0", "60.2", "59.8");

        Initiative checkout = raised(squad, map, "One-page checkout", "63", "65", 80);
        List<Initiative> earlier = List.of(
                raised(squad, map, "Guest checkout", "62", "66", 70),
                raised(squad, map, "Price shown early", "66", "70", 90),
                raised(squad, map, "Fewer fields", "64", "67", 60),
                raised(squad, map, "One button", "61", "63", 70));
        GateRequestId request = evidenced(gates.before("G2", checkout));
        assertThat(dossiers.read(request, gates.lead()).evidence()).hasSize(3);
        decided(request);
        earlier.forEach(bet -> decided(evidenced(bet)));

        Prediction booked = prediction(checkout);
        assertThat(booked.baseline().count()).isEqualTo(8);
        assertThat(booked.baseline().mean()).isEqualByComparingTo("60");
        readFrom(metric, LocalDate.of(2026, 5, 11), "64.3", "63.7", "64.1", "63.9");
        time.advanceTo(booked.measureAt());
        earlier.forEach(bet -> judged(prediction(bet)));

        calibration(squad)
                .andExpect(jsonPath("$.items[0].n").value(4))
                .andExpect(jsonPath("$.items[0].kept").value((Object) null))
                .andExpect(jsonPath("$.items[0].shareKept").value((Object) null));
        squadPage(squad)
                .andExpect(content().string(containsString("4 are judged")))
                .andExpect(content().string(not(containsString("It kept"))));

        browser.perform(post("/api/v1/predictions/{id}/comment", id(checkout))
                        .with(as(people.lead("lead")))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"text\": \"No campaign ran in these weeks\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.finding.verdict").value("KEPT"));
        Person judge = known.get(Objects.requireNonNull(prediction(checkout).judge()));
        assertThat(predictions.approvers(booked.id()))
                .doesNotContain(judge.id())
                .hasSize(3);
        browser.perform(post("/api/v1/predictions/{id}/verdict", id(checkout))
                        .with(as(judge))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"verdict\": \"KEPT\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.stage").value("JUDGED"));

        calibration(squad)
                .andExpect(jsonPath("$.items[0].n").value(5))
                .andExpect(jsonPath("$.items[0].kept").value(3))
                .andExpect(jsonPath("$.items[0].missed").value(1))
                .andExpect(jsonPath("$.items[0].unclear").value(1))
                .andExpect(jsonPath("$.items[0].shareKept").value(0.6))
                .andExpect(jsonPath("$.items[0].sureN").value(5))
                .andExpect(jsonPath("$.items[0].said").value(0.74))
                .andExpect(jsonPath("$.items[0].brier").value(0.278));
        squadPage(squad).andExpect(content().string(containsString("It kept 3 of 5 predictions")));
        browser.perform(get("/predictions").with(as(people.lead("lead"))))
                .andExpect(content().string(containsString("3 of 5 predictions were kept")));
        browser.perform(get("/initiatives/{code}", checkout.code()).with(as(people.lead("lead"))))
                .andExpect(content().string(containsString("confirmed by " + judge.name())));
        assertThat(audit.verify().valid()).isTrue();
    }

    /** With eight customers, who feel worst where they pay. */
    private MapVersion drawn(Journey journey, Metric metric) {
        Actor owner = people.person("owner").acting();
        Map<StageId, StageGiven> said = new HashMap<>();
        for (Journey.Stage stage : journey.stages()) {
            boolean pay = stage.name().equals("Pay");
            said.put(
                    stage.id(),
                    new StageGiven(
                            "Get it done",
                            List.of(new StageGiven.TouchpointGiven("web", stage.name() + " on a page")),
                            pay ? List.of("Three pages for one card") : List.of(),
                            pay ? -2 : 1,
                            pay ? List.of(metric.id()) : List.of()));
        }
        int draft = maps.redraw(journey.id(), 0, said, owner).draftVersion();
        return maps.publish(
                journey.id(),
                draft,
                new PublicationGiven(8, LocalDate.of(2025, 12, 10), null, "First-time buyers", null),
                owner);
    }

    private Initiative raised(Squad squad, Journey map, String title, String low, String high, int sure) {
        Initiatives.Particulars usual = bets.particulars(title, map);
        return initiatives.raise(
                squad.id(),
                "journey-bet",
                new Initiatives.Particulars(
                        title,
                        map.id(),
                        usual.stages(),
                        usual.persona(),
                        usual.change(),
                        new Initiatives.Promised(
                                Objects.requireNonNull(usual.promise()).metric(),
                                new BigDecimal("60"),
                                new BigDecimal(low),
                                new BigDecimal(high),
                                BY,
                                sure),
                        usual.expectedValue(),
                        usual.cost(),
                        usual.people(),
                        usual.reversible(),
                        usual.risk()),
                gates.lead());
    }

    private GateRequestId evidenced(Initiative bet) {
        GateRequestId request = gates.ready(bet);
        submissions.submit(request, gates.lead());
        return request;
    }

    private void decided(GateRequestId request) {
        gates.decideBy(request, Outcome.GO);
        time.runDue();
    }

    private void readFrom(Metric metric, LocalDate first, String... values) {
        LocalDate last = first.plusWeeks(values.length - 1L);
        time.advanceTo(Instant.parse(last + "T20:00:00Z"));
        for (int week = 0; week < values.length; week++) {
            readings.record(
                    metric.id(),
                    new ToldReading(first.plusWeeks(week), new BigDecimal(values[week]), 41_200, "web", null),
                    gates.pmo());
        }
    }

    /** As the readings say. */
    private void judged(Prediction prediction) {
        judgements.comment(prediction.id(), "Nothing to add", gates.lead());
        UserId judge = predictions.get(prediction.id()).judge();
        Verdict found = Objects.requireNonNull(predictions.get(prediction.id()).finding())
                .verdict();
        judgements.judge(
                prediction.id(),
                found,
                null,
                known.get(Objects.requireNonNull(judge)).acting());
    }

    private Prediction prediction(Initiative bet) {
        return predictions.of(bet.id()).get(0);
    }

    private String id(Initiative bet) {
        return prediction(bet).id().value().toString();
    }

    private ResultActions calibration(Squad squad) throws Exception {
        return browser.perform(get("/api/v1/calibration").with(as(people.pmo("pmo"))))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].id").value(squad.id().value().toString()));
    }

    private ResultActions squadPage(Squad squad) throws Exception {
        return browser.perform(get("/squads/{id}", squad.id().value()).with(as(people.pmo("pmo"))))
                .andExpect(status().isOk());
    }
}
