package org.journeygate.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which column stands where in a file. */
final class SheetHeader {

    private static final int HEADER_ROW = 1;
    private static final int MAX_SHOWN = 60;

    private final List<String> columns;
    private final Map<String, Integer> places = new HashMap<>();
    private final int width;

    /**
     * Reads row 1; refused with UnreadableFile, which names every column that is missing, unknown or there twice.
     *
     * @param columns the names of all columns, in small letters
     * @param dispensable those that may be missing
     */
    SheetHeader(SheetRow row, List<String> columns, Set<String> dispensable) {
        this.columns = columns;
        List<String> titles = new ArrayList<>(
                row.cells().stream().map(cell -> cell.text().strip()).toList());
        while (!titles.isEmpty() && titles.get(titles.size() - 1).isEmpty()) {
            titles.remove(titles.size() - 1);
        }
        width = titles.size();
        checkSeparator(titles);
        List<Fault> faults = new ArrayList<>();
        for (int place = 0; place < width; place++) {
            place(titles.get(place), place, faults);
        }
        for (String column : columns) {
            if (!places.containsKey(column) && !dispensable.contains(column)) {
                faults.add(new Fault(HEADER_ROW, column, "is missing from the header"));
            }
        }
        if (!faults.isEmpty()) {
            throw new UnreadableFile(faults);
        }
    }

    /** The cell of that column; empty where the row ends before it. */
    SheetRow.Cell cell(SheetRow row, String column) {
        Integer place = places.get(column);
        return place == null || place >= row.cells().size()
                ? SheetRow.Cell.of("")
                : row.cells().get(place);
    }

    /** Whether something stands to the right of the last column. */
    boolean isOverrun(SheetRow row) {
        return row.cells().stream().skip(width).anyMatch(cell -> !cell.text().isBlank() || cell.fault() != null);
    }

    /** How a column that the header does not name is called in a fault. */
    String beyond() {
        return "column " + (width + 1);
    }

    private void place(String title, int place, List<Fault> faults) {
        String shown = title.isEmpty() ? "column " + (place + 1) : title;
        if (shown.length() > MAX_SHOWN) {
            shown = shown.substring(0, MAX_SHOWN) + "…";
        }
        String column = title.toLowerCase(Locale.ROOT);
        if (!columns.contains(column)) {
            faults.add(new Fault(HEADER_ROW, shown, "is not a column of this kind of file: take it out"));
        } else if (places.putIfAbsent(column, place) != null) {
            faults.add(new Fault(HEADER_ROW, shown, "is there twice: take one out"));
        }
    }

    private static void checkSeparator(List<String> titles) {
        if (titles.size() == 1) {
            for (String separator : List.of(";", "\t", "|")) {
                if (titles.get(0).contains(separator)) {
                    throw new UnreadableFile(
                            "The columns are separated by %s instead of commas. Save it as CSV UTF-8 with commas, or as .xlsx."
                                    .formatted("\t".equals(separator) ? "tabs" : "\"" + separator + "\""));
                }
            }
        }
    }
}
