package org.journeygate.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row as it stands in a file.
 *
 * @param number as a spreadsheet counts it, from 1
 */
record SheetRow(int number, List<Cell> cells) {

    boolean isBlank() {
        return cells.stream()
                .allMatch(cell -> cell.fault() == null && cell.text().isBlank());
    }

    /**
     * One cell as text; a cell that cannot be taken as text (a formula, an error) says why.
     *
     * @param fault null where the text may be used
     */
    record Cell(String text, @Nullable String fault) {

        static Cell of(String text) {
            return new Cell(text, null);
        }
    }
}
