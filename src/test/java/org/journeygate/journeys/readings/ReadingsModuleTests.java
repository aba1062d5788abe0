package org.journeygate.journeys.readings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.journeygate.DatabaseTest;
import org.journeygate.StatementCounter;
import org.journeygate.audit.AuditLog;
import org.journeygate.audit.EntryFilter;
import org.journeygate.audit.RecordedEntry;
import org.journeygate.journeys.Metric;
import org.journeygate.journeys.MetricId;
import org.journeygate.journeys.PortfolioFixtures;
import org.journeygate.people.Actor;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.PageQuery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ReadingsModuleTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 2, 23);

    @Autowired
    Readings readings;

    @Autowired
    PeopleFixtures people;

    @Autowired
    PortfolioFixtures fixtures;

    @Autowired
    AuditLog audit;

    @Autowired
    StatementCounter statements;

    Person owner;
    Actor pmo;
    Metric metric;

    @BeforeEach
    void keepOneMetric() {
        owner = people.person("owner");
        pmo = people.pmo("pmo").acting();
        metric = fixtures.metric(
                fixtures.journey(fixtures.portfolio("retail"), "First purchase", owner, "Find"), "Conversion");
    }

    @Test
    void keepsReadingsByDayAndSource() {
        readings.record(
                metric.id(),
                List.of(told(MONDAY.plusDays(7), "62.5", 900), told(MONDAY, "61.0000", null)),
                owner.acting());

        assertThat(readings.inForce(metric.id(), MONDAY, MONDAY.plusDays(7)))
                .extracting(Reading::takenOn, Reading::value, Reading::sampleSize, Reading::recordedBy)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(MONDAY, new BigDecimal("61"), null, owner.id()),
                        org.assertj.core.groups.Tuple.tuple(
                                MONDAY.plusDays(7), new BigDecimal("62.5"), 900, owner.id()));
        assertThat(readings.inForce(metric.id(), MONDAY.plusDays(1), MONDAY.plusDays(6)))
                .isEmpty();
    }

    @Test
    void changesNothingWhereTheSameIsToldAgain() {
        List<ToldReading> week = List.of(told(MONDAY, "61", 800), told(MONDAY.plusDays(1), "62", 800));

        assertThat(readings.record(metric.id(), week, pmo)).isEqualTo(new Recorded(2, 0, 0));
        assertThat(readings.record(metric.id(), week, pmo)).isEqualTo(new Recorded(0, 0, 2));
        assertThat(readings.record(metric.id(), List.of(told(MONDAY, "61.00", 800)), pmo))
                .isEqualTo(new Recorded(0, 0, 1));
        assertThat(entries()).singleElement().satisfies(entry -> assertThat(entry.action())
                .isEqualTo("readings.recorded"));
    }

    @Test
    void refusesAnotherValueWithoutAReason() {
        Reading first =
                readings.record(metric.id(), told(MONDAY, "61", 800), pmo).reading();

        assertThatThrownBy(() -> readings.record(
                        metric.id(), List.of(told(MONDAY.plusDays(1), "60", 800), told(MONDAY, "66", 800)), pmo))
                .isInstanceOf(KnownOtherwise.class)
                .hasMessageContaining("2026-02-23 by analytics is known as 61 (n = 800), not 66 (n = 800)")
                .extracting(refused -> ((KnownOtherwise) refused).facts().get("known"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .singleElement()
                .isEqualTo(Map.of(
                        "id",
                        first.id().value(),
                        "takenOn",
                        "2026-02-23",
                        "source",
                        "analytics",
                        "value",
                        new BigDecimal("61")));
        assertThat(readings.inForce(metric.id(), MONDAY, MONDAY.plusDays(1))).hasSize(1);
    }

    @Test
    void supersedesAReadingByItsCorrectionAndKeepsBoth() {
        Reading first =
                readings.record(metric.id(), told(MONDAY, "61", 800), pmo).reading();
        Reading second = readings.record(metric.id(), corrected(MONDAY, "66", "bots left out"), owner.acting())
                .reading();
        Reading third = readings.record(metric.id(), corrected(MONDAY, "65", "counted again"), pmo)
                .reading();

        assertThat(readings.inForce(metric.id(), MONDAY, MONDAY)).containsExactly(third);
        assertThat(entries().get(0).details())
                .contains(
                        "\"value\":\"65\"",
                        "\"reason\":\"counted again\"",
                        second.id().value().toString());
        assertThat(readings.of(metric.id(), PageQuery.first(10)).items())
                .extracting(Reading::id)
                .containsExactlyInAnyOrder(first.id(), second.id(), third.id());
        assertThat(readings.get(second.id())).satisfies(reading -> {
            assertThat(reading.revision()).isEqualTo(1);
            assertThat(reading.correctionReason()).isEqualTo("bots left out");
            assertThat(reading.recordedBy()).isEqualTo(owner.id());
        });
    }

    @Test
    void takesWhatWasCorrectedSinceForKnown() {
        readings.record(metric.id(), told(MONDAY, "61", 800), pmo);
        readings.record(metric.id(), corrected(MONDAY, "66", "bots left out"), pmo);
        readings.record(metric.id(), corrected(MONDAY, "65", "counted again"), pmo);

        List<ToldReading> nightly = List.of(told(MONDAY, "61", 800));
        assertThat(readings.record(metric.id(), nightly, pmo)).isEqualTo(new Recorded(0, 0, 1));
        assertThat(readings.record(metric.id(), List.of(corrected(MONDAY, "66", "bots left out")), pmo))
                .isEqualTo(new Recorded(0, 0, 1));
        assertThat(readings.record(metric.id(), corrected(MONDAY, "61", "the first count was right"), pmo)
                        .reading()
                        .value())
                .isEqualTo(new BigDecimal("61"));
    }

    @Test
    void namesWhatIsWrongWithEachReading() {
        assertThatThrownBy(() -> readings.record(
                        metric.id(),
                        List.of(
                                new ToldReading(null, null, 0, " ", "a\nb"),
                                told(LocalDate.of(2026, 3, 3), "1.23456", 1),
                                told(LocalDate.of(1899, 12, 31), "1000000000000", 1),
                                told(MONDAY, "1", 1),
                                told(MONDAY, "1", 2)),
                        pmo))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.errors())
                        .extracting(InvalidInput.FieldError::field)
                        .containsExactly(
                                "[0].takenOn",
                                "[0].value",
                                "[0].sampleSize",
                                "[0].source",
                                "[0].correctionReason",
                                "[1].takenOn",
                                "[1].value",
                                "[2].takenOn",
                                "[2].value",
                                "[4].value"));
        assertThat(readings.of(metric.id(), PageQuery.first(10)).total()).isZero();
    }

    @Test
    void leavesRecordingToTheJourneysKeepers() {
        Actor exec = people.exec("exec").acting();

        assertThatThrownBy(() -> readings.record(metric.id(), told(MONDAY, "61", 1), exec))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> readings.record(MetricId.next(), told(MONDAY, "61", 1), pmo))
                .isInstanceOf(NotFound.class);
        assertThat(readings.mayRecord(metric, exec)).isFalse();
        assertThat(readings.mayRecord(metric, owner.acting())).isTrue();
    }

    @Test
    void recordsManyUnderOneEntryAndInFewStatements() {
        List<ToldReading> many = new ArrayList<>();
        for (int day = 0; day < 1_200; day++) {
            many.add(told(MONDAY.minusDays(day), Integer.toString(day), 100));
        }

        statements.during(() -> readings.record(metric.id(), many, pmo)).atMost(12);

        assertThat(readings.inForce(metric.id(), MONDAY.minusDays(1_199), MONDAY))
                .hasSize(1_200);
        assertThat(entries()).singleElement().satisfies(entry -> assertThat(entry.details())
                .contains("\"added\":1200"));
    }

    private List<RecordedEntry> entries() {
        return audit.find(new EntryFilter(null, null, "readings.recorded", null, null), PageQuery.first(10))
                .items();
    }

    private static ToldReading told(LocalDate day, String value, @Nullable Integer sample) {
        return new ToldReading(day, new BigDecimal(value), sample, "analytics", null);
    }

    private static ToldReading corrected(LocalDate day, String value, String why) {
        return new ToldReading(day, new BigDecimal(value), 800, "analytics", why);
    }
}
