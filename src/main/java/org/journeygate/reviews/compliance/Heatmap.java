package org.journeygate.reviews.compliance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.journeygate.reviews.ObligationState;
import org.jspecify.annotations.Nullable;

/** Lines by columns, each cell with the worst state of what lies in it. */
public record Heatmap(List<Column> columns, List<Line> lines) {

    public Heatmap {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /**
     * Makes it of plain entries: a line for each name, in their order. An entry whose line or column is not wanted is left out.
     */
    static Heatmap of(List<Column> columns, List<Name> names, Collection<Entry> entries) {
        Map<String, List<Entry>> byLine = entries.stream().collect(Collectors.groupingBy(Entry::line));
        return new Heatmap(
                columns,
                names.stream()
                        .map(name -> line(columns, name, byLine.getOrDefault(name.key(), List.of())))
                        .toList());
    }

    /** The same with only those lines in which something is in that state. */
    Heatmap with(ObligationState state) {
        return new Heatmap(
                columns,
                lines.stream().filter(line -> line.states().contains(state)).toList());
    }

    /** The same without the cells of that column in which fewer lie; the lines keep their rates. */
    Heatmap without(String column, int fewest) {
        return new Heatmap(
                columns,
                lines.stream().map(line -> line.without(column, fewest)).toList());
    }

    private static Line line(List<Column> columns, Name name, List<Entry> entries) {
        Map<String, List<Entry>> byColumn = entries.stream().collect(Collectors.groupingBy(Entry::column));
        Map<String, Cell> cells = new HashMap<>();
        List<Kept> shown = new ArrayList<>();
        for (Column column : columns) {
            List<Entry> within = byColumn.get(column.key());
            if (within != null) {
                cells.put(column.key(), Cell.of(within));
                within.forEach(entry -> shown.add(entry.kept()));
            }
        }
        return new Line(
                name,
                cells,
                Rate.of(shown),
                shown.stream().map(Kept::state).distinct().toList());
    }

    /** A quarter, or a kind of obligation. */
    public record Column(String key, String label) {}

    /**
     * What a line is about.
     *
     * @param key id of a squad or journey, or code of a review
     * @param within the portfolio's name
     */
    public record Name(String key, String label, String within) {}

    /**
     * One line.
     *
     * @param cells by the column's key; none where nothing was owed
     * @param states everything that occurs in it
     */
    public record Line(Name name, Map<String, Cell> cells, Rate rate, List<ObligationState> states) {

        public Line {
            cells = Map.copyOf(cells);
            states = List.copyOf(states);
        }

        private Line without(String column, int fewest) {
            Map<String, Cell> kept = new HashMap<>(cells);
            kept.computeIfPresent(column, (key, cell) -> cell.of() < fewest ? null : cell);
            return new Line(name, kept, rate, states);
        }

        /** What lies in that column; null where nothing was owed. */
        public @Nullable Cell in(Column column) {
            return cells.get(column.key());
        }
    }

    /**
     * What lies in one cell, all of it owed to one review.
     *
     * @param state the worst
     * @param of how many obligations there are
     * @param bad how many are in that worst state
     * @param restated whether one of them was restated
     * @param review its code
     */
    public record Cell(ObligationState state, int of, int bad, boolean restated, boolean rehearsal, String review) {

        private static Cell of(List<Entry> entries) {
            Entry worst = entries.stream()
                    .max(Comparator.comparingInt(entry -> entry.kept().state().gravity()))
                    .orElseThrow();
            ObligationState state = worst.kept().state();
            return new Cell(
                    state,
                    entries.size(),
                    (int) entries.stream()
                            .filter(entry -> entry.kept().state() == state)
                            .count(),
                    entries.stream().anyMatch(entry -> entry.kept().restated()),
                    worst.kept().rehearsal(),
                    worst.review());
        }
    }

    /** One obligation in the line and column where it counts. */
    record Entry(String line, String column, Kept kept, String review) {}
}
