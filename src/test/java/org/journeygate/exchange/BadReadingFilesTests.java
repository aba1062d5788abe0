package org.journeygate.exchange;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.journeygate.exchange.ReadingFileFixtures.GOOD_ROW;
import static org.journeygate.exchange.ReadingFileFixtures.HEADER;
import static org.journeygate.exchange.ReadingFileFixtures.csv;
import static org.journeygate.exchange.ReadingFileFixtures.text;
import static org.journeygate.exchange.ReadingFileFixtures.workbook;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.journeygate.DatabaseTest;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.Metric;
import org.journeygate.journeys.PortfolioFixtures;
import org.journeygate.people.Actor;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.shared.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever is wrong with a file of readings: it is refused with the place and the reason, and nothing of it comes in. */
@DatabaseTest
class BadReadingFilesTests {

    private static final int MEGABYTE = 1024 * 1024;

    @Autowired
    Imports imports;

    @Autowired
    PeopleFixtures people;

    @Autowired
    PortfolioFixtures fixtures;

    @Autowired
    JdbcClient database;

    Actor pmo;
    Metric metric;

    @BeforeEach
    void keepMetrics() {
        pmo = people.pmo("pmo").acting();
        Journey journey =
                fixtures.journey(fixtures.portfolio("retail"), "First purchase", people.person("owner"), "Find");
        metric = fixtures.metric(journey, "Conversion");
        fixtures.metric(journey, "Effort");
        fixtures.metric(
                fixtures.journey(fixtures.portfolio("business"), "First order", people.person("owner"), "Ask"),
                "Effort");
    }

    /** A name, the file, and the row, the column (null where the file as a whole is refused) and a part of the reason. */
    static Stream<Arguments> files() {
        byte[] good = workbook("", "Conversion", "2026-02-23", "<c r=\"@\"><v>61.5</v></c>", "800", "analytics", "");
        byte[] passwordProtected = new byte[2048];
        System.arraycopy(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
                0,
                passwordProtected,
                0,
                8);
        return Stream.of(
                whole("empty", new byte[0], "The file is empty"),
                whole("blank", text("\r\n\r\n"), "missing from the header"),
                whole("Latin 1", csv(GOOD_ROW.replace("analytics", "B\u00fcro")), ISO_8859_1, "not in UTF-8"),
                whole("UTF-16", csv(GOOD_ROW), UTF_16, "not in UTF-8"),
                whole("NUL", csv(",Conversion,2026-02-23,6\0,,analytics,"), "not in UTF-8"),
                whole(
                        "picture named csv",
                        new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0},
                        "not in UTF-8"),
                whole("PDF named csv", text("%PDF-1.7\n"), "This is a PDF"),
                whole("with a password", passwordProtected, "without a password"),
                whole("truncated workbook", Arrays.copyOf(good, good.length / 2), "damaged"),
                whole("workbook with a hole", holed(good), "damaged"),
                whole("zip bomb", ReadingFileFixtures.bomb(140 * MEGABYTE), "unpacks to more than 128 MB"),
                whole("quotation mark never closed", csv(",\"Conversion,2026-02-23,61,,analytics,"), "row 2"),
                whole("semicolons", text((HEADER + "\n" + GOOD_ROW).replace(',', ';')), "instead of commas"),
                whole("line without end", csv(GOOD_ROW + "x".repeat(100_001)), "longer than 100,000"),
                whole("too many rows", text(HEADER + "\n" + "\n".repeat(250_000) + GOOD_ROW), "250,000 rows"),
                fault("column missing", text(HEADER.replace("value,", "") + "\n"), 1, "value", "is missing"),
                fault("column twice", text(HEADER.replace("source", "value") + "\n"), 1, "value", "there twice"),
                fault("column unknown", text(HEADER + ",note\n"), 1, "note", "not a column"),
                fault(
                        "mixed separators",
                        csv(GOOD_ROW, ";Conversion;2026-02-24;62;;analytics;"),
                        3,
                        "metric",
                        "is missing"),
                fault(
                        "decimal comma",
                        csv(GOOD_ROW, ",Conversion,2026-02-24,\"61,5\",800,analytics,"),
                        3,
                        "value",
                        "has a comma"),
                fault(
                        "decimal comma unquoted",
                        csv(",Conversion,2026-02-24,61,5,800,analytics,"),
                        2,
                        "column 8",
                        "has no name"),
                fault("thousands", csv(",Conversion,2026-02-24,1 234,,analytics,"), 2, "value", "is not a number"),
                fault("NaN", csv(",Conversion,2026-02-24,NaN,,analytics,"), 2, "value", "is not a number"),
                fault("overflow", csv(",Conversion,2026-02-24,1e400,,analytics,"), 2, "value", "is not a number"),
                fault("too large", csv(",Conversion,2026-02-24,1000000000000,,analytics,"), 2, "value", "between"),
                fault("too fine", csv(",Conversion,2026-02-24,0.12345,,analytics,"), 2, "value", "decimal places"),
                fault("no value", csv(",Conversion,2026-02-24,,,analytics,"), 2, "value", "is missing"),
                fault(
                        "half a customer",
                        csv(",Conversion,2026-02-24,61,0.5,analytics,"),
                        2,
                        "sample_size",
                        "is not a count"),
                fault("local date", csv(",Conversion,24.02.2026,61,,analytics,"), 2, "taken_on", "not a whole date"),
                fault("no such day", csv(",Conversion,2026-02-30,61,,analytics,"), 2, "taken_on", "not a day"),
                fault(
                        "future",
                        csv(GOOD_ROW, ",Conversion,2026-03-03,61,,analytics,"),
                        3,
                        "taken_on",
                        "lies in the future"),
                fault(
                        "unknown metric",
                        csv(",Convertion,2026-02-24,61,,analytics,"),
                        2,
                        "metric",
                        "no metric that is known"),
                fault(
                        "metric of two journeys",
                        csv(",Effort,2026-02-24,61,,analytics,"),
                        2,
                        "metric",
                        "name of 2 metrics"),
                fault(
                        "another journey's",
                        csv("First order,Conversion,2026-02-24,61,,analytics,"),
                        2,
                        "metric",
                        "of that journey"),
                fault(
                        "contradiction",
                        csv(GOOD_ROW, GOOD_ROW.replace("61.5", "62")),
                        3,
                        "value",
                        "row 2 tells the same"),
                fault("line break", csv(",Conversion,2026-02-24,61,,\"a\nb\","), 2, "source", "one line"),
                fault(
                        "formula",
                        workbook(
                                "",
                                "Conversion",
                                "2026-02-24",
                                "<c r=\"@\"><f>1+1</f><v>2</v></c>",
                                "",
                                "analytics",
                                ""),
                        2,
                        "value",
                        "holds a formula"),
                fault(
                        "error of the spreadsheet",
                        workbook(
                                "",
                                "Conversion",
                                "2026-02-24",
                                "<c r=\"@\" t=\"e\"><v>#DIV/0!</v></c>",
                                "",
                                "analytics",
                                ""),
                        2,
                        "value",
                        "#DIV/0!"),
                fault(
                        "workbook with text for a number",
                        workbook("", "Conversion", "2026-02-24", "61,5", "", "analytics", ""),
                        2,
                        "value",
                        "has a comma"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void refusesWithPlaceAndReason(String name, byte[] file, int row, @Nullable String column, String reason) {
        InvalidInput refused = catchThrowableOfType(
                InvalidInput.class,
                () -> imports.bring(ImportKind.READINGS, "readings.csv", new ByteArrayInputStream(file), false, pmo));

        assertThat(refused).as(name).isNotNull();
        if (column == null) {
            assertThat(refused.errors()).anySatisfy(error -> {
                assertThat(error.field()).isEqualTo("file");
                assertThat(error.message()).contains(reason);
            });
        } else {
            assertThat((List<?>) refused.facts().get("rejected")).anySatisfy(found -> {
                Fault fault = (Fault) found;
                assertThat(fault.row()).isEqualTo(row);
                assertThat(fault.column()).isEqualTo(column);
                assertThat(fault.message()).contains(reason);
            });
        }
        assertThat(count("reading")).isZero();
        assertThat(count("import_run")).isZero();
        assertThat(count("audit_entry where action = 'import.brought'")).isZero();
    }

    @Test
    void takesAFileOfTheHeaderAloneForNoRows() {
        assertThat(imports.bring(ImportKind.READINGS, "a.csv", new ByteArrayInputStream(csv()), false, pmo))
                .isEqualTo(new ImportReport(0, 0, 0, List.of(), 0, 0));
    }

    @Test
    void stopsReadingAFileOfTwoHundredMegabytesAtTheLimit() {
        var huge = new Repeated(text(GOOD_ROW + "\n"), 200L * MEGABYTE);

        assertThatThrownBy(() -> imports.bring(ImportKind.READINGS, "huge.csv", huge, false, pmo))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("larger than 20 MB");

        assertThat(huge.read).isLessThan(21L * MEGABYTE);
        assertThat(count("reading")).isZero();
    }

    private long count(String table) {
        return database.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static Arguments whole(String name, byte[] file, String reason) {
        return Arguments.of(name, file, 0, null, reason);
    }

    private static Arguments whole(String name, byte[] utf8, java.nio.charset.Charset charset, String reason) {
        return whole(name, new String(utf8, java.nio.charset.StandardCharsets.UTF_8).getBytes(charset), reason);
    }

    private static Arguments fault(String name, byte[] file, int row, String column, String reason) {
        return Arguments.of(name, file, row, column, reason);
    }

    private static byte[] holed(byte[] workbook) {
        byte[] holed = workbook.clone();
        Arrays.fill(holed, 60, holed.length / 2, (byte) 0);
        return holed;
    }

    /** The same bytes over and over, up to that size. */
    private static final class Repeated extends InputStream {

        private final byte[] part;
        private final long size;
        private long read;

        Repeated(byte[] part, long size) {
            this.part = part;
            this.size = size;
        }

        @Override
        public int read() {
            return read == size ? -1 : part[(int) (read++ % part.length)];
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (read == size) {
                return -1;
            }
            int count = (int) Math.min(length, Math.min(size - read, part.length));
            System.arraycopy(part, 0, into, from, count);
            read += count;
            return count;
        }
    }
}
