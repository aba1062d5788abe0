package org.journeygate.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * {@code object-access.txt} as it is read: a row for each route and state of an object, and the routes to which no object
 * matters.
 *
 * @param indifferent their lines, with the reason
 */
record ObjectTable(List<Row> rows, Map<String, String> indifferent) {

    private static final Path TABLE = Path.of("src/test/resources/object-access.txt");
    private static final String COLUMNS = "columns:";

    static ObjectTable read() {
        List<Row> rows = new ArrayList<>();
        Map<String, String> indifferent = new LinkedHashMap<>();
        List<String> columns = List.of();
        for (String line : lines(TABLE)) {
            List<String> words = List.of(line.strip().split("\\s+"));
            if (words.get(0).equals(COLUMNS)) {
                columns = words.subList(1, words.size());
                continue;
            }
            String route = words.get(0) + " " + words.get(1);
            List<String> cells = words.subList(3, words.size());
            if (words.get(2).equals("-")) {
                indifferent.put(route, String.join(" ", cells));
                continue;
            }
            for (String state : words.get(2).split(",")) {
                rows.add(new Row(route, state, answers(line, columns, cells)));
            }
        }
        return new ObjectTable(rows, indifferent);
    }

    /** The states of objects in the table, in their order. */
    static Stream<String> states() {
        return read().rows().stream().map(Row::state).distinct();
    }

    List<Row> in(String state) {
        return rows.stream().filter(row -> row.state().equals(state)).toList();
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Map<String, String> answers(String line, List<String> columns, List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new AssertionError("%d cells for %s: %s".formatted(cells.size(), columns, line));
        }
        Map<String, String> answers = new LinkedHashMap<>();
        for (int column = 0; column < cells.size(); column++) {
            answers.put(columns.get(column), cells.get(column));
        }
        return answers;
    }

    /** How a route about an object in that state answers each who asks; or, for a row {@code sees …}, who sees it. */
    record Row(String route, String state, Map<String, String> answers) {

        boolean isSight() {
            return route.startsWith("sees ");
        }

        boolean isRead() {
            return route.startsWith("GET ");
        }
    }
}
