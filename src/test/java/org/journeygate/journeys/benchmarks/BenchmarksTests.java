package org.journeygate.journeys.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.journeygate.people.PeopleFixtures.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.journeygate.DatabaseTest;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.Metric;
import org.journeygate.journeys.PortfolioFixtures;
import org.journeygate.people.Actor;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.PageQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What competitors reach, beside a metric. */
@DatabaseTest
class BenchmarksTests {

    @Autowired
    Benchmarks benchmarks;

    @Autowired
    PortfolioFixtures fixtures;

    @Autowired
    PeopleFixtures people;

    @Autowired
    MockMvc mvc;

    Actor owner;
    Journey journey;
    Metric metric;

    @BeforeEach
    void measureOneJourney() {
        owner = people.person("owner").acting();
        journey = fixtures.journey(fixtures.portfolio("retail"), "First purchase", people.person("owner"), "Pay");
        metric = fixtures.metric(journey, "Paid");
    }

    @Test
    void showsTheLatestOfEachCompetitor() {
        noted("Nordhus", "55", 2);
        Benchmark latest = noted("Nordhus", "61.5", 9);
        Benchmark other = noted("Oakline", "60", 5);

        assertThat(benchmarks.of(journey.id()).get(metric.id())).containsExactly(latest, other);
        assertThat(latest.ahead(metric)).isTrue();
        assertThat(other.ahead(metric)).isFalse();
        assertThat(benchmarks.of(metric.id(), PageQuery.first(2)).items()).containsExactly(latest, other);
        benchmarks.takeOut(latest.id(), owner);
        assertThat(benchmarks.of(journey.id()).get(metric.id()))
                .extracting(Benchmark::value)
                .containsExactly(new BigDecimal("55"), new BigDecimal("60"));
        assertThatThrownBy(() -> benchmarks.takeOut(latest.id(), owner)).isInstanceOf(NotFound.class);
    }

    @Test
    void wantsValueDayAndSourceOfWhomeverItConcerns() {
        Benchmark known = noted("Nordhus", "55", 2);

        assertThat(faults(null, null, null, " ")).containsExactly("competitor", "value", "takenOn", "source");
        assertThat(faults("A\nB", "1.00001", LocalDate.of(2999, 1, 1), "x"))
                .containsExactly("competitor", "value", "takenOn");
        assertThat(faults("Nordhus", "56", known.takenOn(), "x")).containsExactly("takenOn");
        assertThatThrownBy(
                        () -> benchmarks.takeOut(known.id(), people.lead("lead").acting()))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void standsOnPagesAndIsTypedIntoAForm() throws Exception {
        String page =
                "/journeys/" + journey.id().value() + "/metrics/" + metric.id().value() + "/benchmarks";
        mvc.perform(post(page)
                        .with(as(people.pmo("pmo")))
                        .param("competitor", "Nord & <hus>")
                        .param("value", "many"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        content().string(allOf(containsString("is no number"), containsString("Nord &amp; &lt;hus"))));
        mvc.perform(post(page)
                        .with(as(people.pmo("pmo")))
                        .param("competitor", "Nord & <hus>")
                        .param("value", "72,5")
                        .param("takenOn", "2026-01-05")
                        .param("source", "Report"))
                .andExpect(redirectedUrl(page));
        for (String path : List.of(page, "/journeys/" + journey.id().value())) {
            mvc.perform(get(path).with(as(people.exec("exec"))))
                    .andExpect(status().isOk())
                    .andExpect(content()
                            .string(allOf(
                                    containsString("Nord &amp; &lt;hus&gt;"),
                                    containsString("72.5 %"),
                                    containsString("ahead of us"))));
        }
    }

    private Benchmark noted(String competitor, String value, int day) {
        return benchmarks.note(
                metric.id(),
                new Benchmarks.Particulars(
                        competitor, new BigDecimal(value), LocalDate.of(2026, 1, day), "Annual report"),
                owner);
    }

    private List<String> faults(String competitor, String value, LocalDate on, String source) {
        try {
            benchmarks.note(
                    metric.id(),
                    new Benchmarks.Particulars(competitor, value == null ? null : new BigDecimal(value), on, source),
                    owner);
        } catch (InvalidInput refused) {
            return refused.errors().stream().map(InvalidInput.FieldError::field).toList();
        }
        return List.of();
    }
}
