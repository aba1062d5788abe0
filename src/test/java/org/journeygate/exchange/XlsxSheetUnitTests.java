package org.journeygate.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.journeygate.exchange.DecisionFileFixtures.bomb;
import static org.journeygate.exchange.DecisionFileFixtures.file;
import static org.journeygate.exchange.DecisionFileFixtures.headerRow;
import static org.journeygate.exchange.DecisionFileFixtures.parts;
import static org.journeygate.exchange.DecisionFileFixtures.row;
import static org.journeygate.exchange.DecisionFileFixtures.workbook;
import static org.journeygate.exchange.DecisionFileFixtures.zip;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxSheetUnitTests {

    private static final String DATE = "<c r=\"@\" s=\"1\"><v>42163</v></c>";

    @Test
    void readsTextNumbersAndDates() {
        var decisions = new java.util.ArrayList<org.journeygate.gates.history.PastDecision>();
        new FileImport<>(
                        file(workbook(headerRow()
                                + row(
                                        2,
                                        "B-1",
                                        "<c r=\"@\" t=\"s\"><v>0</v></c>",
                                        "",
                                        "m",
                                        "alpha",
                                        "",
                                        DATE,
                                        "GO",
                                        "<c r=\"@\"><v>15</v></c>"))),
                        new DecisionFormat())
                .handOver(batch -> {
                    batch.forEach(row -> decisions.add(row.content()));
                    return Taken.NOTHING;
                });

        assertThat(decisions).singleElement().satisfies(decision -> {
            assertThat(decision.initiativeTitle()).isEqualTo("shared");
            assertThat(decision.decidedOn()).isEqualTo("2015-06-08");
            assertThat(decision.failedCriteria()).containsExactly("15");
        });
    }

    @Test
    void namesFormulasAndErrorsWithRowAndColumn() {
        ImportReport report = report(workbook(headerRow()
                + row(
                        4,
                        "<c r=\"@\"><f>1+1</f><v>2</v></c>",
                        "<c r=\"@\" t=\"e\"><v>#REF!</v></c>",
                        "",
                        "m",
                        "alpha",
                        "",
                        DATE.replace("42163", "42163.5"),
                        "GO")));

        assertThat(report.rejected())
                .containsExactly(
                        new Fault(4, "initiative_code", "holds a formula: paste it as a value"),
                        new Fault(4, "initiative_title", "holds an error of the spreadsheet: #REF!"),
                        new Fault(
                                4,
                                "decided_on",
                                "\"2015-06-08T12:00\" is not a whole date: write year-month-day, like 2015-06-08"));
    }

    @Test
    void refusesAnArchiveThatUnpacksWithoutEnd() {
        assertUnreadable(bomb(200L * 1024 * 1024), "unpacks to more than 128 MB");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"2\"><c r=\"ZZZZZZ2\"><v>1</v></c></row>",
                "<row r=\"2\"><c r=\"-1\"><v>1</v></c></row>",
                "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>2000000000</v></c></row>",
                "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>x</v></c></row>",
                "<row r=\"2\"><c r=\"A2\" t=\"zzz\"><v>1</v></c></row>",
                "<row r=\"2\"><c r=\"A2\"><f t=\"shared\" si=\"9\"/></c></row>",
                "<row r=\"2\"><c r=\"A2\">",
                "<row r=\"x\"/>"
            })
    void refusesAnImpossibleSheet(String hostile) {
        assertUnreadable(workbook(headerRow() + hostile), "workbook");
    }

    @Test
    void takesANumberOfAnySizeAsText() {
        assertThat(report(workbook(headerRow()
                                + row(2, "<c r=\"@\"><v>1E999999999</v></c>", "T", "", "m", "a", "", DATE, "GO")))
                        .accepted())
                .isEqualTo(1);
    }

    @Test
    void refusesADocumentTypeAndWhatItDeclares() {
        var parts = parts(headerRow());
        parts.computeIfPresent(
                "xl/worksheets/sheet1.xml",
                (name, xml) -> xml.replace("?>", "?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"));

        assertUnreadable(zip(parts), "document type");
    }

    @Test
    void refusesAnEndlessText() {
        assertUnreadable(workbook(headerRow() + row(2, "x".repeat(100_001))), "100,000 characters");
    }

    @Test
    void refusesADamagedArchive() {
        byte[] good = workbook(headerRow());

        assertUnreadable(Arrays.copyOf(good, good.length / 2), "workbook");
        assertUnreadable("PK\3\4 and nothing more".getBytes(StandardCharsets.UTF_8), "workbook");
        assertUnreadable(zip(java.util.Map.of("a.txt", "a")), "workbook");
    }

    @Test
    void survivesAnyDamage() {
        byte[] good = workbook(headerRow() + row(2, "B-1", "T", "", "m", "alpha", "", DATE, "GO"));
        var random = new java.util.Random(7);
        for (int round = 0; round < 300; round++) {
            byte[] damaged = good.clone();
            for (int hit = 0; hit < 3; hit++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                report(damaged);
            } catch (UnreadableFile refused) {
                assertThat(refused).hasMessageContaining(" ");
            }
        }
    }

    private static ImportReport report(byte[] content) {
        return new FileImport<>(file(content), new DecisionFormat()).report(Taken.NOTHING);
    }

    private static void assertUnreadable(byte[] content, String because) {
        assertThatThrownBy(() -> report(content))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining(because);
    }
}
