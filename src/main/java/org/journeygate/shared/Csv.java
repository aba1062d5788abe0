package org.journeygate.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table as CSV (RFC 4180) for spreadsheets. Every text is quoted, and one that a spreadsheet would take for a
 * formula gets a leading apostrophe.
 */
public final class Csv {

    private static final String FORMULA = "=+-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20";

    private final Writer out;

    /** Begins a table with its header. */
    public Csv(Writer out, String... header) {
        this.out = out;
        row((Object[]) header);
    }

    /** Adds a row; null is an empty cell, numbers stand as they are. */
    public void row(@Nullable Object... cells) {
        try {
            String comma = "";
            for (Object cell : cells) {
                out.write(comma);
                out.write(cell == null ? "" : cell instanceof Number ? cell.toString() : quoted(cell.toString()));
                comma = ",";
            }
            out.write("\r\n");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The text of a cell that this class wrote: without the apostrophe that kept it from being a formula. */
    public static String bare(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA.indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }

    private static String quoted(String text) {
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
