package org.journeygate.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.journeygate.shared.Checks;
import org.jspecify.annotations.Nullable;

/** The cells of one row by their column, and what is wrong with them. */
final class RowCells {

    private static final int MAX_SHOWN = 40;

    private final SheetHeader header;
    private final SheetRow row;
    private final Checks checks = new Checks();

    RowCells(SheetHeader header, SheetRow row) {
        this.header = header;
        this.row = row;
        if (header.isOverrun(row)) {
            checks.refuse(
                    header.beyond(),
                    "has no name in the header: put quotation marks around what holds a comma, or take the comma out");
        }
    }

    /** Where further faults of this row are noted, under the column's name. */
    Checks checks() {
        return checks;
    }

    /** What is wrong with the row. */
    List<Fault> faults() {
        return checks.errors().stream()
                .map(error -> new Fault(row.number(), error.field(), error.message()))
                .toList();
    }

    boolean isFaultless() {
        return checks.errors().isEmpty();
    }

    /** One line that must be there; an empty text stands in where it is refused. */
    String required(String column, int max) {
        String text = raw(column);
        return text == null ? "" : checks.line(column, text, max);
    }

    /** One line that may be missing. */
    @Nullable
    String optional(String column, int max) {
        return checks.optionalLine(column, raw(column), max);
    }

    /** A whole ISO date; null where it is missing or refused. */
    @Nullable
    LocalDate date(String column, boolean required) {
        String text = raw(column);
        if (text == null) {
            return null;
        }
        if (text.isBlank()) {
            checks.that(!required, column, "is missing");
            return null;
        }
        String date = text.strip();
        try {
            if (date.matches("[12]\\d{3}-\\d{2}-\\d{2}")) {
                return LocalDate.parse(date);
            }
        } catch (DateTimeParseException noSuchDay) {
            checks.refuse(column, "%s is not a day of the calendar".formatted(date));
            return null;
        }
        checks.refuse(column, "%s is not a whole date: write year-month-day, like 2015-06-08".formatted(shown(date)));
        return null;
    }

    /** A number with a decimal point that must be there; null where it is missing or refused. */
    @Nullable
    BigDecimal number(String column) {
        String text = raw(column);
        if (text == null) {
            return null;
        }
        String number = text.strip();
        if (number.isEmpty()) {
            checks.refuse(column, "is missing");
        } else if (number.matches("[+-]?\\d{1,40}(\\.\\d{1,40})?")) {
            return new BigDecimal(number).stripTrailingZeros();
        } else if (number.matches("[+-]?\\d+,\\d+")) {
            checks.refuse(
                    column,
                    "%s has a comma: write a decimal point, like 61.5, and no thousands separator"
                            .formatted(shown(number)));
        } else {
            checks.refuse(column, "%s is not a number: write digits alone, like 1234.5".formatted(shown(number)));
        }
        return null;
    }

    /** The cell's text; null, and the fault noted, where it cannot be taken as text. */
    @Nullable
    String raw(String column) {
        SheetRow.Cell cell = header.cell(row, column);
        if (cell.fault() != null) {
            checks.refuse(column, cell.fault());
            return null;
        }
        return cell.text();
    }

    /** A text in quotation marks for a message, cut where it is long. */
    static String shown(String text) {
        return "\"" + (text.length() > MAX_SHOWN ? text.substring(0, MAX_SHOWN) + "…" : text) + "\"";
    }
}
