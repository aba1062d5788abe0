package org.journeygate.journeys.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.Journeys;
import org.journeygate.journeys.StageId;
import org.journeygate.shared.Checks;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.web.Form;
import org.jspecify.annotations.Nullable;

/** The stages of a journey as rows of a form: an emptied name takes a stage out, the numbers give the order. */
record StageRows(List<Row> rows) {

    private static final int SPARE = 4;
    private static final Pattern FIELD = Pattern.compile("stages\\[(\\d+)](.*)");

    static Form blank(@Nullable String portfolio) {
        return Form.filled(portfolio == null ? Map.of() : Map.of("portfolioId", portfolio));
    }

    static Form filled(Journey journey, String owner) {
        Map<String, @Nullable Object> present = new HashMap<>();
        present.put("version", journey.version());
        present.put("name", journey.name());
        present.put("goal", journey.goal());
        present.put("ownerId", owner);
        present.put("core", journey.core());
        for (int row = 0; row < journey.stages().size(); row++) {
            Journey.Stage stage = journey.stages().get(row);
            present.put(name(row, "id"), stage.id());
            present.put(name(row, "name"), stage.name());
            present.put(name(row, "moment"), stage.momentThatMatters());
            present.put(name(row, "place"), row + 1);
        }
        return Form.filled(present);
    }

    /** How many rows to show: those filled in and a few to spare. */
    static int count(Form form) {
        int used = 0;
        for (int row = 0; row < Journeys.MOST_STAGES + SPARE; row++) {
            if (!form.get(name(row, "name")).isBlank()
                    || !form.get(name(row, "id")).isBlank()) {
                used = row + 1;
            }
        }
        return Math.min(used + SPARE, Journeys.MOST_STAGES + SPARE);
    }

    static StageRows of(Form form) {
        var checks = new Checks();
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < Journeys.MOST_STAGES + SPARE; row++) {
            String name = form.get(name(row, "name"));
            Integer place = form.whole(name(row, "place"), checks);
            UUID id = form.id(name(row, "id"), checks);
            if (!name.isBlank()) {
                rows.add(new Row(
                        row,
                        place == null ? Integer.MAX_VALUE : place,
                        new Journeys.StageParticulars(
                                id == null ? null : new StageId(id), name, form.ticked(name(row, "moment")))));
            }
        }
        checks.done();
        rows.sort(Comparator.comparingInt(Row::place));
        return new StageRows(rows);
    }

    /** Saves the stages in their order; what is refused about one of them is said of its row. */
    String save(Function<List<Journeys.StageParticulars>, String> saving) {
        try {
            return saving.apply(rows.stream().map(Row::stage).toList());
        } catch (InvalidInput refused) {
            throw new InvalidInput(refused.errors().stream()
                    .map(error -> new InvalidInput.FieldError(ofRow(error.field()), error.message()))
                    .toList());
        }
    }

    private String ofRow(String field) {
        Matcher stage = FIELD.matcher(field);
        if (!stage.matches()) {
            return field;
        }
        String part = stage.group(2).equals(".id") ? ".name" : stage.group(2);
        return "stages[" + rows.get(Integer.parseInt(stage.group(1))).number() + "]" + part;
    }

    private static String name(int row, String part) {
        return "stages[" + row + "]." + part;
    }

    private record Row(int number, int place, Journeys.StageParticulars stage) {}
}
