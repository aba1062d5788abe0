package org.journeygate.exchange;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The first sheet of a workbook. Dates come as ISO dates; formulas and errors are faults of their cell. */
final class XlsxSheet {

    private static final Set<Integer> BUILT_IN_DATES =
            Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58);
    private static final int MAX_COLUMNS = 1_000;
    private static final int MAX_SCALE = 40;

    private XlsxSheet() {}

    static void read(Path file, Consumer<SheetRow> rows) throws IOException {
        trusted(() -> {
            WorkbookGuard.check(file);
            return file;
        });
        try (ReadableWorkbook workbook = open(file);
                Stream<Row> found = trusted(() -> workbook.getFirstSheet().openStream())) {
            Iterator<Row> rest = found.iterator();
            while (trusted(rest::hasNext)) {
                rows.accept(trusted(() -> {
                    Row row = rest.next();
                    return new SheetRow(row.getRowNum(), cells(row));
                }));
            }
        }
    }

    private static ReadableWorkbook open(Path file) {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (RuntimeException | IOException withoutStyles) {
            return trusted(() -> new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true)));
        }
    }

    /** The reader trusts its input: whatever it trips over is the file's fault. */
    private static <T> T trusted(Reading<T> reading) {
        try {
            return reading.read();
        } catch (UnreadableFile refused) {
            throw refused;
        } catch (RuntimeException | IOException damaged) {
            throw new UnreadableFile("The workbook is damaged. Save the table as a new .xlsx, or as CSV UTF-8.");
        }
    }

    private static List<SheetRow.Cell> cells(Row row) {
        int count = Math.min(row.getCellCount(), MAX_COLUMNS);
        List<SheetRow.Cell> cells = new ArrayList<>(count);
        for (int column = 0; column < count; column++) {
            cells.add(row.getOptionalCell(column).map(XlsxSheet::cell).orElse(SheetRow.Cell.of("")));
        }
        return cells;
    }

    private static SheetRow.Cell cell(Cell cell) {
        if (cell.getFormula() != null) {
            return new SheetRow.Cell("", "holds a formula: paste it as a value");
        }
        if (cell.getType() == CellType.ERROR) {
            return new SheetRow.Cell("", "holds an error of the spreadsheet: " + text(cell.getRawValue()));
        }
        if (cell.getType() == CellType.NUMBER) {
            return isDate(cell) ? date(cell) : SheetRow.Cell.of(number(cell.asNumber()));
        }
        return SheetRow.Cell.of(text(cell.getRawValue()));
    }

    private static String number(BigDecimal number) {
        return Math.abs((long) number.scale()) > MAX_SCALE
                ? number.toString()
                : number.stripTrailingZeros().toPlainString();
    }

    private static SheetRow.Cell date(Cell cell) {
        try {
            LocalDateTime date = cell.asDate();
            return SheetRow.Cell.of(
                    date.toLocalTime().equals(LocalTime.MIDNIGHT)
                            ? date.toLocalDate().toString()
                            : date.toString());
        } catch (DateTimeException | ArithmeticException | ExcelReaderException unreal) {
            return new SheetRow.Cell("", "holds a date that does not exist");
        }
    }

    private static boolean isDate(Cell cell) {
        if (cell.getDataFormatId() != null && BUILT_IN_DATES.contains(cell.getDataFormatId())) {
            return true;
        }
        String format = cell.getDataFormatString();
        if (format == null) {
            return false;
        }
        String letters = format.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "").toLowerCase(java.util.Locale.ROOT);
        return letters.contains("y") || letters.contains("d");
    }

    private static String text(@Nullable String raw) {
        return raw == null ? "" : raw;
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read() throws IOException;
    }
}
