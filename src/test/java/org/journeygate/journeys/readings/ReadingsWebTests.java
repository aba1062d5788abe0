package org.journeygate.journeys.readings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.journeygate.people.PeopleFixtures.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.journeygate.DatabaseTest;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.Metric;
import org.journeygate.journeys.PortfolioFixtures;
import org.journeygate.people.AccessTokens;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.journeygate.shared.PageQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@DatabaseTest
class ReadingsWebTests {

    private static final String MONDAY = "2026-02-23";

    @Autowired
    MockMvc web;

    @Autowired
    Readings readings;

    @Autowired
    PeopleFixtures people;

    @Autowired
    PortfolioFixtures fixtures;

    @Autowired
    AccessTokens tokens;

    Person owner;
    Metric metric;
    Metric other;

    @BeforeEach
    void keepTwoMetrics() {
        owner = people.person("owner");
        Journey journey = fixtures.journey(fixtures.portfolio("retail"), "First purchase", owner, "Find");
        metric = fixtures.metric(journey, "Conversion");
        other = fixtures.metric(journey, "Effort");
    }

    @Test
    void recordsOneReadingAndSaysWhereItIs() throws Exception {
        String body = one(MONDAY, "61.5");
        String address = record(body)
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", startsWith("/api/v1/readings/")))
                .andExpect(jsonPath("$.value").value(61.5))
                .andExpect(jsonPath("$.inForce").value(true))
                .andReturn()
                .getResponse()
                .getHeader("Location");

        web.perform(get(String.valueOf(address)).with(as(owner)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.metricId").value(metric.id().value().toString()))
                .andExpect(jsonPath("$.recordedBy").value(owner.id().value().toString()));
        record(body).andExpect(status().isOk()).andExpect(jsonPath("$.revision").value(0));
    }

    @Test
    void asksForAReasonBeforeItCorrects() throws Exception {
        record(one(MONDAY, "61.5")).andExpect(status().isCreated());

        record(one(MONDAY, "66"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value(containsString("reading-known-otherwise")))
                .andExpect(jsonPath("$.known[0].value").value(61.5))
                .andExpect(jsonPath("$.count").value(1));
        record("""
                {"takenOn": "%s", "value": 66, "sampleSize": 800, "source": "analytics",
                 "correctionReason": "bots left out"}""".formatted(MONDAY))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.revision").value(1));
        web.perform(get("/api/v1/metrics/{id}/readings", metric.id().value()).with(as(owner)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(2))
                .andExpect(jsonPath("$.items[?(@.inForce == true)].value").value(66))
                .andExpect(jsonPath("$.items[?(@.inForce == false)].value").value(61.5));
    }

    @Test
    void recordsManyAndListsThemNewestFirst() throws Exception {
        record("[%s, %s]".formatted(one(MONDAY, "61"), one("2026-02-24", "62")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.added").value(2))
                .andExpect(jsonPath("$.unchanged").value(0));

        web.perform(get("/api/v1/metrics/{id}/readings?size=1", metric.id().value())
                        .with(as(owner)))
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].takenOn").value("2026-02-24"))
                .andExpect(jsonPath("$.total").value(2));
    }

    @Test
    void refusesWhatIsNoReading() throws Exception {
        record("[]").andExpect(status().isUnprocessableContent());
        record("[null, %s]".formatted(one("2026-03-04", "61")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("[0].takenOn"))
                .andExpect(jsonPath("$.errors[3].field").value("[1].takenOn"));
        record("[{\"day\": \"2026-02-23\"}]")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(containsString("[0].day")));
        record("{\"takenOn\": \"23.02.2026\"}").andExpect(status().isBadRequest());
        record("{\"value\": \"NaN\"}").andExpect(status().isBadRequest());
        record("\"61\"").andExpect(status().isBadRequest());
    }

    @Test
    void takesAStreamAboutSeveralMetricsOnceOnly() throws Exception {
        String body = line(metric, MONDAY, "61") + "\n\n" + line(other, MONDAY, "3") + "\r\n";

        stream(body).andExpect(status().isOk()).andExpect(jsonPath("$.added").value(2));
        stream(body)
                .andExpect(jsonPath("$.added").value(0))
                .andExpect(jsonPath("$.unchanged").value(2));
        stream(line(metric, MONDAY, "62").replace("}", ", \"correctionReason\": \"bots left out\"}"))
                .andExpect(jsonPath("$.corrected").value(1));
    }

    @Test
    void recordsNothingOfAStreamWithAFault() throws Exception {
        Metric foreign = fixtures.metric(
                fixtures.journey(fixtures.portfolio("business"), "First order", people.person("someone"), "Ask"),
                "Conversion");
        readings.record(
                metric.id(),
                new ToldReading(LocalDate.parse("2026-02-20"), java.math.BigDecimal.ONE, null, "analytics", null),
                owner.acting());
        String body = String.join(
                "\n",
                line(metric, MONDAY, "61"),
                line(foreign, MONDAY, "61"),
                line(metric, MONDAY, "61")
                        .replace(metric.id().value().toString(), "00000000-0000-7000-8000-000000000000"),
                line(metric, "2026-02-20", "2"),
                "{\"metric\": 1}",
                "{\"value\": \"1,5\"}",
                "[1]",
                "61",
                line(metric, "2027-01-01", "61"),
                line(metric, MONDAY, "62"));

        stream(body)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.rows").value(10))
                .andExpect(jsonPath("$.rejectedRows").value(8))
                .andExpect(jsonPath("$.rejected[?(@.row == 2)].message").value(containsOne("do not keep")))
                .andExpect(jsonPath("$.rejected[?(@.row == 3)].message").value(containsOne("no metric")))
                .andExpect(jsonPath("$.rejected[?(@.row == 4)].message").value(containsOne("is known as 1")))
                .andExpect(jsonPath("$.rejected[?(@.row == 5)].column").value("metric"))
                .andExpect(jsonPath("$.rejected[?(@.row == 6)].column").value("value"))
                .andExpect(jsonPath("$.rejected[?(@.row == 7)].message").value("is no JSON object"))
                .andExpect(jsonPath("$.rejected[?(@.row == 9)].column").value("takenOn"))
                .andExpect(jsonPath("$.moreFaults").value(0));
        assertThat(readings.of(metric.id(), PageQuery.first(10)).total()).isEqualTo(1);
    }

    @Test
    void takesMoreThanAProgramsUsualBodyInAStreamAndCountsTheFaultsItDoesNotName() throws Exception {
        String good = IntStream.range(0, 10_500)
                .mapToObj(day ->
                        line(metric, LocalDate.parse(MONDAY).minusDays(day).toString(), "61"))
                .collect(Collectors.joining("\n"));
        assertThat(good.length()).isGreaterThan(1024 * 1024);

        stream(good).andExpect(status().isOk()).andExpect(jsonPath("$.added").value(10_500));
        stream(line(metric, "2028-01-01", "1").concat("\n").repeat(300))
                .andExpect(jsonPath("$.rejected", hasSize(200)))
                .andExpect(jsonPath("$.moreFaults").value(100));
    }

    @Test
    void stopsAtALineWithoutEndAndAtForeignEncoding() throws Exception {
        stream("x".repeat(5_000))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.rejected[0].message").value(containsString("longer than 4,000")));
        web.perform(post("/api/v1/readings")
                        .with(as(owner))
                        .contentType(MediaType.APPLICATION_NDJSON)
                        .content("{\"source\": \"B\u00fcro\"}".getBytes(StandardCharsets.ISO_8859_1)))
                .andExpect(jsonPath("$.rejected[0].message").value(containsString("not in UTF-8")));
    }

    @Test
    void letsATokenForReadingsFeedMetricsAndNothingElse() throws Exception {
        String token = "Bearer "
                + tokens.issue("feed", List.of("readings"), null, owner.acting())
                        .secret();

        web.perform(post("/api/v1/readings")
                        .header("Authorization", token)
                        .contentType(MediaType.APPLICATION_NDJSON)
                        .content(line(metric, MONDAY, "61")))
                .andExpect(status().isOk());
        web.perform(post("/api/v1/metrics/{id}/readings", metric.id().value())
                        .header("Authorization", token)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(one("2026-02-24", "61")))
                .andExpect(status().isCreated());
        web.perform(get("/api/v1/metrics").header("Authorization", token)).andExpect(status().isOk());
        web.perform(get("/api/v1/journeys").header("Authorization", token)).andExpect(status().isForbidden());
        web.perform(post("/api/v1/metrics")
                        .header("Authorization", token)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .andExpect(status().isForbidden());
    }

    private ResultActions record(String body) throws Exception {
        return web.perform(post("/api/v1/metrics/{id}/readings", metric.id().value())
                .with(as(owner))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private ResultActions stream(String body) throws Exception {
        return web.perform(post("/api/v1/readings")
                .with(as(owner))
                .contentType(MediaType.APPLICATION_NDJSON)
                .content(body));
    }

    private static org.hamcrest.Matcher<Object> containsOne(String part) {
        return org.hamcrest.Matchers.hasToString(containsString(part));
    }

    private static String one(String day, String value) {
        return "{\"takenOn\": \"%s\", \"value\": %s, \"sampleSize\": 800, \"source\": \"analytics\"}"
                .formatted(day, value);
    }

    private static String line(Metric metric, String day, String value) {
        return "{\"metricId\": \"%s\", \"takenOn\": \"%s\", \"value\": %s, \"source\": \"analytics\"}"
                .formatted(metric.id().value(), day, value);
    }
}
