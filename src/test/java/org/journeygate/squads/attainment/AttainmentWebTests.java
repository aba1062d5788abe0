package org.journeygate.squads.attainment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.journeygate.people.PeopleFixtures.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.journeygate.DatabaseTest;
import org.journeygate.MovableClock;
import org.journeygate.StatementCounter;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.Metric;
import org.journeygate.journeys.Metrics;
import org.journeygate.journeys.PortfolioFixtures;
import org.journeygate.journeys.readings.Reading;
import org.journeygate.journeys.readings.Readings;
import org.journeygate.journeys.readings.ToldReading;
import org.journeygate.journeys.readings.Withdrawals;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.journeygate.shared.PageQuery;
import org.journeygate.squads.Squad;
import org.journeygate.squads.charters.Charter;
import org.journeygate.squads.charters.CharterFixtures;
import org.journeygate.squads.charters.CharterParticulars;
import org.journeygate.squads.charters.Charters;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The sheet of a squad whose charter is in force from Monday 2 March 2026 until 30 June, as page, files and REST. */
@DatabaseTest
class AttainmentWebTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);

    @Autowired
    MockMvc mvc;

    @Autowired
    CharterFixtures fixtures;

    @Autowired
    Charters charters;

    @Autowired
    Readings readings;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    Metrics metrics;

    @Autowired
    PortfolioFixtures portfolios;

    @Autowired
    PeopleFixtures people;

    @Autowired
    MovableClock clock;

    @Autowired
    StatementCounter counter;

    private Squad squad;
    private Metric conversion;
    private Metric left;
    private Person reader;

    @BeforeEach
    void agreeOnACharter() {
        squad = fixtures.squad("Basket");
        charter(FIRST, JUNE, "66", "6");
        reader = people.exec("reader");
    }

    @Test
    void showsEachMetricWithItsNumbersPutIn() throws Exception {
        onDay(61);
        tell(conversion, FIRST.plusDays(60), "63", "web", null);
        tell(conversion, FIRST.minusDays(1), "70", "web", null);
        tell(left, FIRST.minusDays(1), "7", "web", null);

        String page = page("");

        assertThat(page)
                .contains("None of the two targets of Basket is reached or on track")
                .contains("(63 − 60) ÷ (66 − 60) = 3 ÷ 6 = 50\u00a0%", "50.8\u00a0%", "behind")
                .contains("no reading from", "without a reading", "No reading yet");
        tell(conversion, FIRST.plusDays(61), "63.6", "web", null);
        assertThat(page("")).contains("= 60\u00a0%", "on track");
        assertThat(page("?on=" + FIRST.plusDays(60))).contains("= 50\u00a0%", "on track");
    }

    @Test
    void showsTheSameFiguresForEverWhateverIsToldLater() throws Exception {
        onDay(30);
        Reading told = tell(conversion, FIRST.plusDays(29), "63", "web", null);
        String known = clock.instant().toString();
        onDay(40);
        tell(conversion, FIRST.plusDays(29), "65", "web", "Robots were counted");
        tell(conversion, FIRST.plusDays(30), "66", "web", null);
        String day = "?on=" + FIRST.plusDays(30);

        mvc.perform(get(api() + day).with(as(reader)))
                .andExpect(jsonPath("$.metrics[0].standing").value("REACHED"))
                .andExpect(jsonPath("$.metrics[0].reading.takenOn").value("2026-04-01"));
        for (String then : List.of("&known=" + known, "&known=" + FIRST.plusDays(30))) {
            mvc.perform(get(api() + day + then).with(as(reader)))
                    .andExpect(jsonPath("$.metrics[0].attainment").value(0.5))
                    .andExpect(jsonPath("$.metrics[0].reading.value").value(63))
                    .andExpect(jsonPath("$.metrics[0].reading.id")
                            .value(told.id().value().toString()));
        }
        Reading again = readings.inForce(conversion.id(), FIRST.plusDays(30), FIRST.plusDays(30))
                .get(0);
        String before = clock.instant().toString();
        onDay(41);
        withdrawals.withdraw(conversion.id(), again.id(), "Of another shop", fixtures.pmo());
        mvc.perform(get(api() + day).with(as(reader)))
                .andExpect(jsonPath("$.metrics[0].reading.value").value(65));
        mvc.perform(get(api() + day + "&known=" + before).with(as(reader)))
                .andExpect(jsonPath("$.metrics[0].reading.value").value(66));
    }

    @Test
    void tellsWhichOfSeveralSourcesCounts() throws Exception {
        onDay(10);
        tell(conversion, FIRST.plusDays(9), "61", "app", null);
        tell(conversion, FIRST.plusDays(9), "63", "web", null);

        mvc.perform(get(api()).with(as(reader)))
                .andExpect(jsonPath("$.metrics[0].reading.source").value("web"))
                .andExpect(jsonPath("$.metrics[0].reading.besides").value(1));
        assertThat(page("")).contains("one more reading of that day");
    }

    @Test
    void goesByTheVersionInForceOnTheDay() throws Exception {
        onDay(20);
        tell(conversion, FIRST.plusDays(19), "63", "web", null);
        Charter second = charter(FIRST.plusDays(20), JUNE, "72", "6");
        onDay(21);
        tell(conversion, FIRST.plusDays(21), "63", "web", null);

        mvc.perform(get(api() + "?on=" + FIRST.plusDays(19)).with(as(reader)))
                .andExpect(jsonPath("$.charter.number").value(1))
                .andExpect(jsonPath("$.metrics[0].attainment").value(0.5));
        mvc.perform(get(api() + "?on=" + FIRST.plusDays(20)).with(as(reader)))
                .andExpect(jsonPath("$.charter.number").value(2))
                .andExpect(jsonPath("$.metrics[0].standing").value("UNREAD"));
        mvc.perform(get(api()).with(as(reader)))
                .andExpect(jsonPath("$.charter.code").value(second.code()))
                .andExpect(jsonPath("$.metrics[0].attainment").value(0.25));
        assertThat(page(""))
                .contains("Version 1, to", "attainment?on=" + FIRST.plusDays(19))
                .contains("Version 2, to", "attainment?on=" + FIRST.plusDays(21));
        mvc.perform(get(api() + "?on=" + FIRST.minusDays(1)).with(as(reader)))
                .andExpect(jsonPath("$.charter").isEmpty())
                .andExpect(jsonPath("$.metrics").isEmpty())
                .andExpect(jsonPath("$.attainment").isEmpty());
        assertThat(page("?on=" + FIRST.minusDays(1)))
                .contains("Basket had no charter in force on", "so nothing is measured", "A sheet belongs here");
    }

    @Test
    void refusesWhatIsStillToComeOrNoDay() throws Exception {
        for (String wrong : List.of("?on=2026-03-03", "?on=someday", "?known=2026-03-02T10:00:00Z", "?known=soon")) {
            mvc.perform(get(api() + wrong).with(as(reader)))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(jsonPath("$.errors[0].field").value(wrong.substring(1, wrong.indexOf('='))));
        }
        mvc.perform(get(api() + "?known=2026-03-02").with(as(reader))).andExpect(status().isOk());
    }

    @Test
    void isTakenAwayWithItsFormulaAndWithoutAnyFormula() throws Exception {
        onDay(30);
        tell(conversion, FIRST.plusDays(29), "63", "=cmd|' /C calc'!A0", null);

        String csv = mvc.perform(
                        get(address() + ".csv?known=2026-04-01T09:00:00Z").with(as(reader)))
                .andExpect(header().string("Content-Disposition", containsString("attainment-2026-04-01.csv")))
                .andExpect(header().string("Content-Type", startsWith("text/csv")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(3).anySatisfy(line -> assertThat(line)
                .contains("\"2026-04-01T09:00:00Z\"", "\"'=cmd|", ",0.5000,0.5000,0.2500,\"ON_TRACK\"")
                .contains("(63 − 60) ÷ (66 − 60) = 3 ÷ 6 = 50 %")
                .endsWith(",1,2,0.5000,0.2500"));
        byte[] xlsx = bytes(".xlsx");
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(3);
            assertThat(rows.get(1).getCellText(14)).isEqualTo("=cmd|' /C calc'!A0");
            assertThat(rows).allSatisfy(row -> assertThat(
                            row.stream().filter(cell -> cell != null && cell.getType() == CellType.FORMULA))
                    .isEmpty());
            assertThat(workbook.getSheet(1).orElseThrow().read().get(0).getCellText(0))
                    .startsWith("Attained = (value");
        }
        assertThat(new String(bytes(".pdf"), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @Test
    void readsAsMuchOfManyReadingsAsOfFew() throws Exception {
        onDay(90);
        tell(conversion, FIRST.plusDays(80), "63", "web", null);
        tell(left, FIRST.plusDays(80), "9", "web", null);
        StatementCounter.Count few = counted();
        List<ToldReading> told = new ArrayList<>();
        for (int day = 0; day < 90; day++) {
            for (String source : List.of("app", "shop", "tablet")) {
                told.add(new ToldReading(FIRST.plusDays(day), new BigDecimal("61"), 10, source, null));
            }
        }
        readings.record(conversion.id(), told, fixtures.pmo());
        StatementCounter.Count many = counted();

        assertThat(many.statements()).isEqualTo(few.statements());
        assertThat(many.rows() - few.rows()).isLessThan(15);
    }

    private StatementCounter.Count counted() {
        return counter.during(() -> mvc.perform(get(address()).with(as(reader))).andExpect(status().isOk()))
                .atMost(12);
    }

    private Charter charter(LocalDate from, LocalDate until, String target, String lost) {
        Charter draft = charters.draft(squad.id(), fixtures.lead());
        CharterParticulars said = fixtures.words(squad, from, until);
        Journey journey = fixtures.journey("Journey of " + squad.name());
        List<Metric> known = metrics.search(journey.id(), PageQuery.first(10)).items();
        conversion = known.get(0);
        left = known.size() > 1 ? known.get(1) : portfolios.metric(journey, "Left behind");
        return fixtures.approve(charters.write(
                draft.id(),
                draft.version(),
                new CharterParticulars(
                        said.purpose(),
                        said.stageIds(),
                        said.members(),
                        List.of(success(conversion, "60", target, until), success(left, "11", lost, until)),
                        said.rights(),
                        said.mustEscalate(),
                        said.escalationPath(),
                        said.workingAgreements(),
                        from,
                        until),
                fixtures.lead()));
    }

    private static CharterParticulars.Success success(Metric metric, String from, String target, LocalDate by) {
        return new CharterParticulars.Success(metric.id().value(), new BigDecimal(from), new BigDecimal(target), by);
    }

    private Reading tell(Metric metric, LocalDate day, String value, String source, @Nullable String why) {
        return readings.record(
                        metric.id(), new ToldReading(day, new BigDecimal(value), 800, source, why), fixtures.pmo())
                .reading();
    }

    /** So many days after the charter's first, at nine. */
    private void onDay(int days) {
        clock.moveTo(MovableClock.START.plus(Duration.ofDays(days)));
    }

    private String page(String query) throws Exception {
        return mvc.perform(get(address() + query).with(as(reader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private byte[] bytes(String kind) throws Exception {
        return mvc.perform(get(address() + kind).with(as(reader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private String address() {
        return "/squads/" + squad.id().value() + "/attainment";
    }

    private String api() {
        return "/api/v1" + address();
    }
}
