package org.journeygate.journeys.readings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.journeygate.people.PeopleFixtures.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.journeygate.DatabaseTest;
import org.journeygate.audit.AuditLog;
import org.journeygate.journeys.Metric;
import org.journeygate.journeys.PortfolioFixtures;
import org.journeygate.people.Actor;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.StateMovedOn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** Readings that do not hold at all. */
@DatabaseTest
class WithdrawalsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 20);

    @Autowired
    Readings readings;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    PeopleFixtures people;

    @Autowired
    PortfolioFixtures fixtures;

    @Autowired
    AuditLog audit;

    @Autowired
    MockMvc web;

    Person person;
    Actor owner;
    Metric metric;

    @BeforeEach
    void keepOneMetric() {
        person = people.person("owner");
        owner = person.acting();
        metric = fixtures.metric(
                fixtures.journey(fixtures.portfolio("retail"), "First purchase", person, "Find"), "Conversion");
    }

    @Test
    void staysOnRecordAndCountsNowhere() {
        Reading wrong = tell(DAY.minusYears(40), "6", null);
        Reading right = tell(DAY, "61.5", null);

        Reading withdrawn = withdrawals.withdraw(metric.id(), wrong.id(), " Typed 1986 for 2026 ", owner);

        assertThat(withdrawn.inForce()).isFalse();
        assertThat(withdrawn.value()).isEqualByComparingTo("6");
        assertThat(withdrawn.withdrawal().reason()).isEqualTo("Typed 1986 for 2026");
        assertThat(withdrawn.withdrawal().by()).isEqualTo(owner.id());
        assertThat(readings.inForce(metric.id(), DAY.minusYears(50), DAY)).containsExactly(right);
        assertThat(readings.firstDay(metric.id())).contains(DAY);
        assertThat(readings.series(metric.id(), DAY.minusYears(50), DAY).readings())
                .isEqualTo(1);
        assertThat(readings.latest(metric.journey()).get(metric.id())).isEqualTo(right);
        assertThat(readings.uncorrected(metric.id(), DAY.minusYears(50), DAY, PageQuery.first(10))
                        .items())
                .containsExactly(right, withdrawn);
        assertThat(withdrawals.people(metric.id(), DAY.minusYears(50), DAY)).containsExactly(owner.id());
        withdrawals.withdraw(metric.id(), right.id(), "Of another metric", owner);
        assertThat(readings.firstDay(metric.id())).isEmpty();
        assertThat(readings.latest(metric.journey())).isEmpty();
        assertThat(audit.actions()).contains("reading.withdrawn");
        assertThat(audit.verify().valid()).isTrue();
    }

    @Test
    void isToldAgainByNoNightlyJobButByWhoSaysWhy() {
        Reading first = tell(DAY, "61.5", null);
        withdrawals.withdraw(metric.id(), first.id(), "Wrong day", owner);

        assertThat(readings.record(metric.id(), List.of(told("61.5", null)), owner))
                .isEqualTo(new Recorded(0, 0, 1));
        assertThat(readings.inForce(metric.id(), DAY, DAY)).isEmpty();
        assertThat(readings.record(metric.id(), List.of(told("61.5", "It was the right day")), owner))
                .isEqualTo(new Recorded(1, 0, 0));

        Reading again = readings.inForce(metric.id(), DAY, DAY).get(0);
        assertThat(again.revision()).isEqualTo(1);
        assertThat(again.correctionReason()).isEqualTo("It was the right day");
        assertThat(readings.record(metric.id(), List.of(told("61.5", null)), owner))
                .isEqualTo(new Recorded(0, 0, 1));
        withdrawals.withdraw(metric.id(), again.id(), "It was not", owner);
        assertThat(readings.inForce(metric.id(), DAY, DAY)).isEmpty();
    }

    @Test
    void leavesTheDayOpenForAnotherValue() {
        tell(DAY, "60", null);
        Reading corrected = tell(DAY, "61.5", "bots left out");
        withdrawals.withdraw(metric.id(), corrected.id(), "Wrong day", owner);

        Reading next = tell(DAY, "58", null);

        assertThat(next.isCorrection()).isFalse();
        assertThat(next.revision()).isEqualTo(2);
        assertThat(readings.inForce(metric.id(), DAY, DAY)).containsExactly(next);
        List<Reading> shown =
                readings.uncorrected(metric.id(), DAY, DAY, PageQuery.first(10)).items();
        assertThat(shown).extracting(Reading::id).containsExactly(next.id(), corrected.id());
        assertThat(readings.superseded(shown)).containsOnlyKeys(corrected.id());
        Reading mended = tell(DAY, "59", "recounted");
        assertThat(readings.superseded(List.of(mended)).get(mended.id()))
                .as("back to the withdrawal")
                .containsExactly(readings.get(next.id()));
    }

    @Test
    void isForWhoRecordsAndOnceAndWithAReason() {
        Reading reading = tell(DAY, "61.5", null);
        Metric other = fixtures.metric(
                fixtures.journey(fixtures.portfolio("retail"), "Delivery", person, "Track"), "Late parcels");

        for (Actor actor :
                List.of(people.lead("lead").acting(), people.auditor("auditor").acting())) {
            assertThatThrownBy(() -> withdrawals.withdraw(metric.id(), reading.id(), "Wrong day", actor))
                    .isInstanceOf(NotPermitted.class);
        }
        assertThatThrownBy(() -> withdrawals.withdraw(other.id(), reading.id(), "Wrong day", owner))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> withdrawals.withdraw(metric.id(), reading.id(), " ", owner))
                .isInstanceOf(InvalidInput.class);
        Reading correction = tell(DAY, "62", "recounted");
        assertThatThrownBy(() -> withdrawals.withdraw(metric.id(), reading.id(), "Wrong day", owner))
                .isInstanceOf(StateMovedOn.class)
                .hasMessageContaining("has been corrected");
        withdrawals.withdraw(
                metric.id(), correction.id(), "Wrong day", people.pmo("pmo").acting());
        assertThatThrownBy(() -> withdrawals.withdraw(metric.id(), correction.id(), "Wrong day", owner))
                .isInstanceOf(StateMovedOn.class)
                .hasMessageContaining("withdrawn already");
    }

    @Test
    void isDoneOnAPageOfItsOwnAndShownStruckThroughAndGivenOut() throws Exception {
        Reading reading = tell(DAY, "61.5", null);
        String page = "/journeys/" + metric.journey().value() + "/metrics/"
                + metric.id().value();
        String own = page + "/readings/" + reading.id().value() + "/withdrawal";

        web.perform(get(page).with(as(person))).andExpect(content().string(containsString(own)));
        web.perform(get(page).with(as(people.exec("exec"))))
                .andExpect(content().string(not(containsString("/withdrawal"))));
        web.perform(get(own).with(as(person)))
                .andExpect(content().string(containsString("Does 61.5 % on Fri 20 Feb not hold at all?")));
        web.perform(post(own).with(as(person))).andExpect(status().isUnprocessableContent());
        web.perform(post(own).param("reason", "=wrong <b>day</b>").with(as(person)))
                .andExpect(redirectedUrl(page));

        web.perform(get(page).with(as(people.exec("exec"))))
                .andExpect(content().string(containsString("<s>61.5 %</s>")))
                .andExpect(content().string(containsString("Withdrawn: =wrong &lt;b&gt;day&lt;/b&gt;")))
                .andExpect(content().string(containsString("withdrawn by " + person.name())))
                .andExpect(content().string(containsString("Conversion has no reading in this time")));
        web.perform(get(own).with(as(person))).andExpect(status().isConflict());
        web.perform(post(page + "/readings")
                        .param("takenOn", DAY.toString())
                        .param("value", "61.5")
                        .param("source", "analytics")
                        .with(as(person)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("This reading was withdrawn: say why it holds after all.")));
        assertThat(web.perform(get(page + "/readings.csv").with(as(person)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("\"withdrawn_at\",\"withdrawn_by\",\"withdrawal_reason\"")
                .contains("\"false\"", "\"" + person.name() + "\",\"'=wrong <b>day</b>\"");
        byte[] xlsx = web.perform(get(page + "/readings.xlsx").with(as(person)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            Row row = workbook.getFirstSheet().read().get(1);
            assertThat(row.getCell(10).asString()).isEqualTo(person.name());
            assertThat(row.getCell(11).asString()).isEqualTo("=wrong <b>day</b>");
        }
    }

    @Test
    void isDoneAndReadOverRest() throws Exception {
        Reading reading = tell(DAY, "61.5", null);
        String path = "/api/v1/metrics/{id}/readings/{reading}/withdrawal";

        web.perform(post(path, metric.id().value(), reading.id().value())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\": \"Wrong day\"}")
                        .with(as(person)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.inForce").value(false))
                .andExpect(jsonPath("$.withdrawal.reason").value("Wrong day"))
                .andExpect(jsonPath("$.withdrawal.by").value(person.id().value().toString()));
        web.perform(post(path, metric.id().value(), reading.id().value())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\": \"Wrong day\"}")
                        .with(as(person)))
                .andExpect(status().isConflict());
        web.perform(get("/api/v1/metrics/{id}/readings", metric.id().value()).with(as(person)))
                .andExpect(jsonPath("$.items[0].inForce").value(false))
                .andExpect(jsonPath("$.items[0].withdrawal.reason").value("Wrong day"));
    }

    private Reading tell(LocalDate day, String value, @Nullable String why) {
        return readings.record(metric.id(), new ToldReading(day, new BigDecimal(value), null, "analytics", why), owner)
                .reading();
    }

    private static ToldReading told(String value, @Nullable String why) {
        return new ToldReading(DAY, new BigDecimal(value), null, "analytics", why);
    }
}
