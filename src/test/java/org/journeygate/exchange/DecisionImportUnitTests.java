package org.journeygate.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.journeygate.exchange.DecisionFileFixtures.GOOD_ROW;
import static org.journeygate.exchange.DecisionFileFixtures.HEADER;
import static org.journeygate.exchange.DecisionFileFixtures.csv;
import static org.journeygate.exchange.DecisionFileFixtures.file;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.journeygate.SharedData;
import org.journeygate.gates.Outcome;
import org.journeygate.gates.history.PastDecision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionImportUnitTests {

    @Test
    void readsEveryColumnOfAGoodRow() {
        assertThat(decisions(file(csv("B-1, Book a visit ,,standard-18,alpha,2015-06-01,2015-06-08,GO_WITH_CONDITIONS,"
                        + "15; 3;15,https://example.org/1"))))
                .containsExactly(new PastDecision(
                        "B-1",
                        "Book a visit",
                        null,
                        "standard-18",
                        "alpha",
                        LocalDate.of(2015, 6, 1),
                        LocalDate.of(2015, 6, 8),
                        Outcome.GO_WITH_CONDITIONS,
                        List.of("15", "3"),
                        "https://example.org/1"));
    }

    @Test
    void findsTheFaultsOfTheServiceAssessments() {
        ImportReport report = report(SharedData.serviceAssessments());

        assertThat(report.rows()).isEqualTo(219);
        assertThat(report.accepted()).isEqualTo(173);
        assertThat(report.rejectedRows()).isEqualTo(46);
        assertThat(report.rejected()).hasSize(62);
        assertThat(report.rejected().stream().collect(Collectors.groupingBy(Fault::column, Collectors.counting())))
                .containsOnly(
                        java.util.Map.entry("gate", 25L),
                        java.util.Map.entry("outcome", 21L),
                        java.util.Map.entry("decided_on", 16L));
        assertThat(report.rejected())
                .allSatisfy(fault -> assertThat(fault.message()).isEqualTo("is missing"))
                .isSortedAccordingTo(java.util.Comparator.comparingInt(Fault::row));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                ",T,P,m,alpha,,2015-06-08,GO,,                                | initiative_code  | is missing",
                "B,,P,m,alpha,,2015-06-08,GO,,                                | initiative_title | is missing",
                "B,T,P,,alpha,,2015-06-08,GO,,                                | gate_model       | is missing",
                "B,T,P,m,  ,,2015-06-08,GO,,                                  | gate             | is missing",
                "B,T,P,m,alpha,,,GO,,                                         | decided_on       | is missing",
                "B,T,P,m,alpha,,2015-06-08,,,                                 | outcome          | is missing",
                "B,T,P,m,alpha,,2015-06-08,go,,                               | outcome          | is not an outcome",
                "B,T,P,m,alpha,,2015-06-08,PASS,,                             | outcome          | is not an outcome",
                "B,T,P,m,alpha,,08.06.2015,GO,,                               | decided_on       | is not a whole date",
                "B,T,P,m,alpha,,2015-06,GO,,                                  | decided_on       | is not a whole date",
                "B,T,P,m,alpha,,2015-06-08T10:00,GO,,                         | decided_on       | is not a whole date",
                "B,T,P,m,alpha,,+999999-06-08,GO,,                            | decided_on       | is not a whole date",
                "B,T,P,m,alpha,,2015-02-30,GO,,                               | decided_on       | is not a day of the calendar",
                "B,T,P,m,alpha,June,2015-06-08,GO,,                           | submitted_on     | is not a whole date",
                "B,T,P,m,alpha,2015-06-09,2015-06-08,GO,,                     | decided_on       | lies before the submission",
                "B,T,P,m,alpha,,2015-06-08,GO,1;;2,                           | failed_criteria  | empty place",
                "B,T,P,m,alpha,,2015-06-08,GO,3,5                             | source_url       | is not a web address",
                "B,T,P,m,alpha,,2015-06-08,GO,,javascript:alert(1)            | source_url       | is not a web address",
                "B,T,P,m,alpha,,2015-06-08,GO,,https://example.org,x          | column 11        | has no name"
            })
    void namesTheFault(String row, String column, String message) {
        ImportReport report = report(file(csv(GOOD_ROW, row)));

        assertThat(report.rows()).isEqualTo(2);
        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.rejectedRows()).isEqualTo(1);
        assertThat(report.rejected()).singleElement().satisfies(fault -> {
            assertThat(fault.row()).isEqualTo(3);
            assertThat(fault.column()).isEqualTo(column);
            assertThat(fault.message()).contains(message);
        });
    }

    @Test
    void namesEveryFaultOfARowAndCountsTheRowOnce() {
        ImportReport report = report(file(csv(",,,,,x,y,z,;,ftp://e")));

        assertThat(report.rejectedRows()).isEqualTo(1);
        assertThat(report.rejected())
                .extracting(Fault::column)
                .containsExactly(
                        "initiative_code",
                        "initiative_title",
                        "gate_model",
                        "gate",
                        "submitted_on",
                        "decided_on",
                        "outcome",
                        "failed_criteria",
                        "source_url");
    }

    @Test
    void refusesALineBreakWithinACell() {
        assertThat(report(file(csv("\"B\n1\",T,P,m,alpha,,2015-06-08,GO,,"))).rejected())
                .containsExactly(new Fault(2, "initiative_code", "must be one line: take the line break out"));
    }

    @Test
    void refusesTextBeyondItsField() {
        assertThat(report(file(csv("B,%s,P,m,alpha,,2015-06-08,GO,,".formatted("x".repeat(201)))))
                        .rejected())
                .singleElement()
                .extracting(Fault::column)
                .isEqualTo("initiative_title");
    }

    @Test
    void countsRowsAsASpreadsheetDoesAndPassesOverBlankOnes() {
        ImportReport report = report(file(csv(GOOD_ROW, "", ",,,,,,,,,", "B,T,P,m,,,2015-06-08,GO,,") + "\r\n"));

        assertThat(report.rows()).isEqualTo(2);
        assertThat(report.rejected()).extracting(Fault::row).containsExactly(5);
    }

    @Test
    void takesARowThatIsThereTwiceOnce() {
        Path twice = file(csv(GOOD_ROW, GOOD_ROW));

        assertThat(report(twice).accepted()).isEqualTo(2);
        assertThat(decisions(twice)).hasSize(1);
    }

    @Test
    void refusesASecondRowThatContradictsTheFirst() {
        assertThat(report(file(csv(GOOD_ROW, GOOD_ROW.replace("GO", "STOP")))).rejected())
                .containsExactly(new Fault(
                        3, "decided_on", "row 2 tells the same decision of that day with other facts: take one out"));
    }

    @Test
    void keepsTextThatLooksLikeAFormulaAsTyped() {
        assertThat(decisions(
                        file(csv("=1+1,\"=HYPERLINK(\"\"http://x\"\")\",@p,-m,+alpha,,2015-06-08,GO,=cmd|' /C',"))))
                .singleElement()
                .satisfies(decision -> {
                    assertThat(decision.initiativeCode()).isEqualTo("=1+1");
                    assertThat(decision.initiativeTitle()).isEqualTo("=HYPERLINK(\"http://x\")");
                    assertThat(decision.failedCriteria()).containsExactly("=cmd|' /C'");
                });
    }

    @Test
    void readsAFileWithAByteOrderMark() {
        assertThat(report(file("\uFEFF" + csv(GOOD_ROW))).accepted()).isEqualTo(1);
    }

    @Test
    void readsColumnsInAnyOrderAndLineEndsOfAnyKind() {
        assertThat(report(file("outcome,gate,decided_on,gate_model,initiative_code,initiative_title,portfolio,"
                                + "submitted_on,failed_criteria,source_url\nGO,alpha,2015-06-08,m,B,T,,,,\n"))
                        .accepted())
                .isEqualTo(1);
    }

    @Test
    void namesEachFaultOfTheHeader() {
        assertThatThrownBy(() -> report(file(HEADER.replace("outcome", "gate").replace("source_url", "url") + "\n")))
                .isInstanceOfSatisfying(UnreadableFile.class, refused -> assertThat(refused.facts())
                        .containsEntry(
                                "rejected",
                                List.of(
                                        new Fault(1, "gate", "is there twice: take one out"),
                                        new Fault(1, "url", "is not a column of this kind of file: take it out"),
                                        new Fault(1, "outcome", "is missing from the header"),
                                        new Fault(1, "source_url", "is missing from the header"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t"})
    void saysSoWhereColumnsAreNotSeparatedByCommas(String separator) {
        assertThatThrownBy(() -> report(file(csv(GOOD_ROW).replace(",", separator))))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("instead of commas");
    }

    @Test
    void refusesWhatIsNoTable() {
        assertUnreadable(new byte[0], "empty");
        assertUnreadable("\n\n".getBytes(StandardCharsets.UTF_8), "header");
        assertUnreadable(
                csv(GOOD_ROW.replace("Book", "B\u00fcch")).getBytes(StandardCharsets.ISO_8859_1), "not in UTF-8");
        assertUnreadable(csv(GOOD_ROW).getBytes(StandardCharsets.UTF_16), "not in UTF-8");
        assertUnreadable(csv("B,T\0,P").getBytes(StandardCharsets.UTF_8), "not in UTF-8");
        assertUnreadable(csv("B,\"never closed").getBytes(StandardCharsets.UTF_8), "stray quotation mark in row 2");
        assertUnreadable(csv("B,\"x\"y,P").getBytes(StandardCharsets.UTF_8), "stray quotation mark in row 2");
        assertUnreadable(csv(",".repeat(100_001)).getBytes(StandardCharsets.UTF_8), "longer than 100,000");
        assertUnreadable(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}, "old Excel");
        assertUnreadable("%PDF-1.7".getBytes(StandardCharsets.UTF_8), "PDF");
    }

    @Test
    void stopsAtTooManyRowsAndTooManyFaults() {
        assertUnreadable(
                (HEADER + "\n" + "\n".repeat(250_000) + GOOD_ROW).getBytes(StandardCharsets.UTF_8), "250,000 rows");
        assertUnreadable((HEADER + "\n" + "x,,\n".repeat(30_000)).getBytes(StandardCharsets.UTF_8), "100,000 faults");
    }

    @Test
    void readsTwoHundredThousandRows() {
        String rows = IntStream.range(0, 200_000)
                .mapToObj(row -> "B-%d,Title %d,,standard,alpha,,2015-06-08,GO,1;2,".formatted(row, row))
                .collect(Collectors.joining("\n"));

        assertThat(report(file(HEADER + "\n" + rows)).accepted()).isEqualTo(200_000);
    }

    private static void assertUnreadable(byte[] content, String because) {
        assertThatThrownBy(() -> report(file(content)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining(because);
    }

    private static ImportReport report(Path file) {
        return new FileImport<>(file, new DecisionFormat()).report(Taken.NOTHING);
    }

    private static List<PastDecision> decisions(Path file) {
        List<PastDecision> decisions = new ArrayList<>();
        new FileImport<>(file, new DecisionFormat()).handOver(batch -> {
            batch.forEach(row -> decisions.add(row.content()));
            return new Taken(batch.size(), 0, List.of());
        });
        return decisions;
    }
}
