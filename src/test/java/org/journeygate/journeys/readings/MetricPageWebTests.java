package org.journeygate.journeys.readings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.journeygate.people.PeopleFixtures.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.journeygate.DatabaseTest;
import org.journeygate.StatementCounter;
import org.journeygate.TestDatabase;
import org.journeygate.journeys.Metric;
import org.journeygate.journeys.PortfolioFixtures;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.journeygate.shared.PageQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@DatabaseTest
class MetricPageWebTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired
    MockMvc web;

    @Autowired
    Readings readings;

    @Autowired
    PeopleFixtures people;

    @Autowired
    PortfolioFixtures fixtures;

    @Autowired
    StatementCounter counter;

    @Autowired
    JdbcTemplate database;

    Person owner;
    Metric metric;
    String page;

    @BeforeEach
    void keepOneMetric() {
        owner = people.person("owner");
        metric = fixtures.metric(
                fixtures.journey(fixtures.portfolio("retail"), "First purchase", owner, "Find"), "Conversion");
        page = "/journeys/" + metric.journey().value() + "/metrics/"
                + metric.id().value();
    }

    @Test
    void saysInItsTitleWhereTheMetricWent() throws Exception {
        for (int week = 0; week < 30; week++) {
            tell(TODAY.minusWeeks(29 - week), week < 15 ? "60" : "66", null, null);
        }

        web.perform(get(page).with(as(people.exec("exec"))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Conversion rose from 60 to 66 % since")))
                .andExpect(content().string(containsString("; target 70 %</h1>")))
                .andExpect(content().string(containsString("Short of the target, outside its tolerance.")))
                .andExpect(content().string(containsString("<path class=\"line\" d=\"M")))
                .andExpect(content().string(containsString("class=\"band\"")))
                .andExpect(content().string(not(containsString("Record it"))));
        web.perform(get(page + "?period=quarter").with(as(owner)))
                .andExpect(content().string(containsString("Conversion has stayed at about 66 %")))
                .andExpect(content().string(containsString("Record it")));
        web.perform(get(page + "?period=decade").with(as(owner))).andExpect(status().isUnprocessableContent());
    }

    @Test
    void saysSoWhereThereIsNothingToDraw() throws Exception {
        web.perform(get(page).with(as(owner)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Conversion has no reading in this time")))
                .andExpect(content().string(not(containsString("<path class=\"line\""))));
        tell(TODAY.minusDays(3), "61", null, null);
        web.perform(get(page + "?period=all").with(as(owner)))
                .andExpect(content().string(containsString("Conversion has one reading in this time")));
    }

    @Test
    void recordsThroughThePageAndShowsWhatACorrectionReplaced() throws Exception {
        record("2026-02-20", "61,5", "").andExpect(status().is3xxRedirection());
        record("2026-02-20", "66", "")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("is known as 61.5, not 66")))
                .andExpect(content().string(containsString("value=\"66\"")));
        record("2026-02-20", "66", "bots <b>left</b> out").andExpect(status().is3xxRedirection());

        web.perform(get(page).with(as(people.exec("exec"))))
                .andExpect(content().string(containsString("Corrected: bots &lt;b&gt;left&lt;/b&gt; out")))
                .andExpect(content().string(containsString("was 61.5 %, recorded by " + owner.name())));
    }

    @Test
    void exportsTheReadingsShownWithoutAFormula() throws Exception {
        tell(TODAY.minusDays(3), "61", "=cmd|' /C calc'!A0", null);
        tell(TODAY.minusDays(3), "62", "=cmd|' /C calc'!A0", "@SUM(1)");
        tell(TODAY.minusYears(2), "50", "analytics", null);

        String csv = web.perform(get(page + "/readings.csv").with(as(owner)))
                .andExpect(header().string("Content-Disposition", containsString("readings.csv")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(3);
        assertThat(csv)
                .contains("\"'=cmd|' /C calc'!A0\"", "\"'@SUM(1)\"", "61,,", "\"false\"", "\"true\"")
                .doesNotContain(",\"=", "2024");
        byte[] xlsx = web.perform(get(page + "/readings.xlsx?period=all").with(as(owner)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(4);
            assertThat(rows.get(2).getCell(3).asNumber()).isEqualByComparingTo("61");
            assertThat(rows).allSatisfy(row -> assertThat(
                            row.stream().filter(cell -> cell != null && cell.getType() == CellType.FORMULA))
                    .isEmpty());
        }
    }

    @Test
    void drawsReadingsTogetherWeightedByTheirSamples() {
        for (String source : List.of("web", "app")) {
            readings.record(
                    metric.id(),
                    new ToldReading(
                            TODAY.minusDays(1),
                            new BigDecimal(source.equals("web") ? "60" : "70"),
                            source.equals("web") ? 300 : 100,
                            source,
                            null),
                    owner.acting());
        }

        assertThat(readings.series(metric.id(), TODAY.minusDays(10), TODAY).points())
                .containsExactly(new Series.Point(
                        TODAY.minusDays(1), 2, new BigDecimal("62.5"), new BigDecimal("60"), new BigDecimal("70")));
        assertThat(readings.series(metric.id(), TODAY.minusYears(30), TODAY).days())
                .isEqualTo(28);
    }

    @Test
    void readsAsManyRowsOfTenThousandReadingsAsOfAHundredThousand() {
        fill(metric, 20);
        Metric larger = fixtures.metric(
                fixtures.journey(fixtures.portfolio("business"), "First order", owner, "Ask"), "Orders");
        fill(larger, 200);
        assertThat(readings.of(larger.id(), PageQuery.first(1)).total()).isEqualTo(100_000);

        for (String what : List.of("/metrics/%s?period=three-years", "")) {
            StatementCounter.Count small = counted(metric, what);
            StatementCounter.Count large = counted(larger, what);

            assertThat(large.statements()).as(what).isEqualTo(small.statements());
            assertThat(large.rows()).as(what).isEqualTo(small.rows()).isLessThan(400);
        }
    }

    private StatementCounter.Count counted(Metric of, String what) {
        String address =
                "/journeys/" + of.journey().value() + what.formatted(of.id().value());
        return counter.during(() -> web.perform(get(address).with(as(owner))).andExpect(status().isOk()))
                .atMost(20);
    }

    /** Five hundred days of readings by that many sources. */
    private void fill(Metric of, int sources) {
        boolean postgresql = TestDatabase.isPostgresql();
        database.update(
                """
                insert into reading (id, metric_id, taken_on, source, revision, measured, recorded_at)
                select %s, ?, %s, 'source ' || s.n, 0, 50 + mod(d.n, 17), timestamp with time zone '2026-03-02 08:00:00+00'
                from %s d cross join %s s""".formatted(
                                postgresql ? "gen_random_uuid()" : "random_uuid()",
                                postgresql ? "date '2026-03-02' - d.n" : "dateadd(day, -d.n, date '2026-03-02')",
                                numbers(500),
                                numbers(sources)),
                of.id().value());
    }

    private static String numbers(int count) {
        return TestDatabase.isPostgresql()
                ? "(select n from generate_series(0, %d) as g(n))".formatted(count - 1)
                : "(select \"X\" as n from system_range(0, %d))".formatted(count - 1);
    }

    private ResultActions record(String day, String value, String why) throws Exception {
        return web.perform(post(page + "/readings")
                .param("takenOn", day)
                .param("value", value)
                .param("source", "analytics")
                .param("correctionReason", why)
                .with(as(owner)));
    }

    private void tell(LocalDate day, String value, String source, String why) {
        readings.record(
                metric.id(),
                new ToldReading(day, new BigDecimal(value), null, source == null ? "analytics" : source, why),
                owner.acting());
    }
}
