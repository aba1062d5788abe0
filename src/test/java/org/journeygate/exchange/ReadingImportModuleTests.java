package org.journeygate.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.journeygate.exchange.ReadingFileFixtures.GOOD_ROW;
import static org.journeygate.exchange.ReadingFileFixtures.csv;
import static org.journeygate.exchange.ReadingFileFixtures.workbook;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.journeygate.DatabaseTest;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.Metric;
import org.journeygate.journeys.PortfolioFixtures;
import org.journeygate.journeys.readings.Reading;
import org.journeygate.journeys.readings.Readings;
import org.journeygate.people.Actor;
import org.journeygate.people.PeopleFixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class ReadingImportModuleTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 2, 23);

    @Autowired
    Imports imports;

    @Autowired
    Readings readings;

    @Autowired
    PeopleFixtures people;

    @Autowired
    PortfolioFixtures fixtures;

    @Autowired
    JdbcClient database;

    Actor pmo;
    Metric metric;
    Metric other;

    @BeforeEach
    void keepMetrics() {
        pmo = people.pmo("pmo").acting();
        Journey journey =
                fixtures.journey(fixtures.portfolio("retail"), "First purchase", people.person("owner"), "Find");
        metric = fixtures.metric(journey, "Conversion");
        other = fixtures.metric(
                fixtures.journey(fixtures.portfolio("business"), "First order", people.person("owner"), "Ask"),
                "Conversion");
    }

    @Test
    void bringsReadingsInByNameAndById() {
        byte[] file = csv(
                "First purchase,Conversion,2026-02-23,61.5,800,analytics,",
                ",%s,2026-02-23,40,,analytics,".formatted(other.id().value()));

        assertThat(imports.check(ImportKind.READINGS, new ByteArrayInputStream(file), pmo)
                        .added())
                .isEqualTo(2);
        assertThat(readings.inForce(metric.id(), MONDAY, MONDAY)).isEmpty();
        assertThat(bring(file, false)).extracting("rows", "added", "changed").containsExactly(2, 2, 0);

        assertThat(readings.inForce(metric.id(), MONDAY, MONDAY))
                .singleElement()
                .extracting(Reading::value, Reading::sampleSize, Reading::recordedBy)
                .containsExactly(new BigDecimal("61.5"), 800, pmo.id());
        assertThat(readings.inForce(other.id(), MONDAY, MONDAY)).hasSize(1);
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void readsAWorkbookWithNumbersAndDates() {
        assertThat(bring(
                                workbook(
                                        "First purchase",
                                        "Conversion",
                                        "<c r=\"@\" s=\"1\"><v>46076</v></c>",
                                        "<c r=\"@\"><v>61.5</v></c>",
                                        "<c r=\"@\"><v>800</v></c>",
                                        "analytics",
                                        ""),
                                false)
                        .added())
                .isEqualTo(1);
        assertThat(readings.inForce(metric.id(), MONDAY, MONDAY)).hasSize(1);
    }

    @Test
    void changesNothingWithTheSameFileAgain() {
        byte[] file = csv(GOOD_ROW.replaceFirst("", "First purchase"));

        assertThat(bring(file, false).added()).isEqualTo(1);
        assertThat(bring(file, false))
                .extracting("accepted", "added", "changed")
                .containsExactly(1, 0, 0);
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void asksForTheReasonOfACorrectionAndThenKeepsBoth() {
        bring(csv("First purchase,Conversion,2026-02-23,61.5,800,analytics,"), false);
        byte[] unexplained = csv(
                "First purchase,Conversion,2026-02-23,66,800,analytics,",
                "First purchase,Conversion,2026-02-24,62,800,analytics,");

        ImportReport report = imports.check(ImportKind.READINGS, new ByteArrayInputStream(unexplained), pmo);

        assertThat(report).extracting("accepted", "rejectedRows", "added").containsExactly(1, 1, 1);
        assertThat(report.rejected()).singleElement().satisfies(fault -> {
            assertThat(fault.row()).isEqualTo(2);
            assertThat(fault.column()).isEqualTo("value");
            assertThat(fault.message()).contains("is known as 61.5 (n = 800)", "66");
        });
        assertThat(bring(unexplained, true).added()).isEqualTo(1);
        assertThat(bring(csv("First purchase,Conversion,2026-02-23,66,800,analytics,bots left out"), false))
                .extracting("added", "changed")
                .containsExactly(0, 1);
        assertThat(readings.inForce(metric.id(), MONDAY, MONDAY))
                .extracting(Reading::value)
                .containsExactly(new BigDecimal("66"));
    }

    @Test
    void bringsThousandsInAndBackOutWhereOneIsBad() {
        String[] rows = IntStream.range(0, 1_300)
                .mapToObj(day -> "First purchase,Conversion,%s,61,,analytics,".formatted(MONDAY.minusDays(day)))
                .toArray(String[]::new);
        rows[1_299] = "First purchase,Conversion,2026-02-23,61,,,";

        assertThat(imports.check(ImportKind.READINGS, new ByteArrayInputStream(csv(rows)), pmo))
                .extracting("rows", "accepted", "added")
                .containsExactly(1_300, 1_299, 1_299);
        assertThat(bring(csv(rows), true).added()).isEqualTo(1_299);
    }

    private ImportReport bring(byte[] file, boolean partial) {
        return imports.bring(ImportKind.READINGS, "readings.csv", new ByteArrayInputStream(file), partial, pmo);
    }

    private long entries() {
        return database.sql("select count(*) from audit_entry where action = 'import.brought'")
                .query(Long.class)
                .single();
    }
}
