package org.journeygate.exchange;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Comma-separated text in UTF-8, with or without a byte order mark. */
final class CsvSheet {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    private CsvSheet() {}

    static void read(Path file, Consumer<SheetRow> rows) throws IOException {
        int row = 0;
        int width = 0;
        var strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (Reader text = new Guarded(new InputStreamReader(Files.newInputStream(file), strict));
                CSVParser parser = CSVParser.parse(text, FORMAT)) {
            for (CSVRecord found : parser) {
                row = (int) found.getRecordNumber();
                width = row == 1 ? found.size() : width;
                rows.accept(bounded(new SheetRow(row, cells(found, row == 1)), width));
            }
        } catch (UncheckedIOException failed) {
            throw unreadable(failed, row + 1);
        } catch (CharacterCodingException | CSVException failed) {
            throw unreadable(failed, row + 1);
        }
    }

    /** More cells than the header has, be the last ones empty, come of a comma that was not meant to part any. */
    private static SheetRow bounded(SheetRow row, int width) {
        if (row.cells().size() <= width || row.isBlank()) {
            return row;
        }
        List<SheetRow.Cell> cells = new ArrayList<>(row.cells());
        cells.set(width, new SheetRow.Cell("", "stands beyond the last column"));
        return new SheetRow(row.number(), cells);
    }

    private static List<SheetRow.Cell> cells(CSVRecord found, boolean first) {
        List<String> texts = found.toList();
        if (first && !texts.isEmpty() && texts.get(0).startsWith("\uFEFF")) {
            texts = new ArrayList<>(texts);
            texts.set(0, texts.get(0).substring(1));
        }
        return texts.stream().map(SheetRow.Cell::of).toList();
    }

    private static UnreadableFile unreadable(Exception failed, int row) {
        Throwable cause = failed instanceof UncheckedIOException ? failed.getCause() : failed;
        if (cause instanceof CharacterCodingException) {
            return new UnreadableFile(
                    "The file is not in UTF-8 (seen near row %d). Save it as CSV UTF-8.".formatted(row));
        }
        if (cause instanceof LineTooLong) {
            return new UnreadableFile(
                    "Row %d is longer than %,d characters. Is this a CSV file?".formatted(row, SheetFile.MAX_CELL));
        }
        return new UnreadableFile(
                "The file breaks off or has a stray quotation mark in row %d. Put quotation marks around the whole cell, doubled within."
                        .formatted(row));
    }

    /** Stops at NUL, which no text has, and at a line without end, which no table has. */
    private static final class Guarded extends FilterReader {

        private int sinceBreak;

        Guarded(Reader in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            char[] one = new char[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            for (int at = offset; at < offset + count; at++) {
                if (buffer[at] == '\n' || buffer[at] == '\r') {
                    sinceBreak = 0;
                } else if (buffer[at] == 0) {
                    throw new CharacterCodingException();
                } else if (++sinceBreak > SheetFile.MAX_CELL) {
                    throw new LineTooLong();
                }
            }
            return count;
        }
    }

    private static final class LineTooLong extends IOException {

        private static final long serialVersionUID = 1;
    }
}
