package org.journeygate.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;

/** Reads a table from a file, one row at a time, as what the file really is and not as what it is called. */
final class SheetFile {

    /** The most rows that are read, the header included. */
    static final int MAX_ROWS = 250_000;

    /** The longest text in one cell. */
    static final int MAX_CELL = 100_000;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};

    private SheetFile() {}

    /** Hands every row to {@code rows}, blank ones included; refused with UnreadableFile where that is not possible. */
    static void read(Path file, Consumer<SheetRow> rows) {
        try {
            byte[] start = start(file);
            if (start.length == 0) {
                throw new UnreadableFile("The file is empty.");
            }
            Consumer<SheetRow> limited = row -> {
                if (row.number() > MAX_ROWS) {
                    throw new UnreadableFile(
                            "The file has more than %,d rows. Split it into smaller ones.".formatted(MAX_ROWS));
                }
                rows.accept(row);
            };
            if (begins(start, ZIP)) {
                XlsxSheet.read(file, limited);
            } else if (begins(start, OLD_EXCEL)) {
                throw new UnreadableFile(
                        "This is an old Excel file, or one with a password. Save it as .xlsx without a password, or as CSV UTF-8.");
            } else if (begins(start, PDF)) {
                throw new UnreadableFile("This is a PDF. Bring a CSV or XLSX file.");
            } else {
                CsvSheet.read(file, limited);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(4);
        }
    }

    private static boolean begins(byte[] start, byte[] with) {
        return start.length >= with.length && Arrays.equals(Arrays.copyOf(start, with.length), with);
    }
}
