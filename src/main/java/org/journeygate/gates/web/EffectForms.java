package org.journeygate.gates.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.journeygate.gates.Consultations;
import org.journeygate.gates.MatrixView;
import org.journeygate.gates.sideeffects.Effect;
import org.journeygate.gates.sideeffects.MatrixDraft;
import org.journeygate.gates.sideeffects.SideEffectId;
import org.journeygate.journeys.JourneyId;
import org.journeygate.shared.Checks;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.web.Form;
import org.jspecify.annotations.Nullable;

/** Side effects as forms hold them: one row each, and the owner's words. */
final class EffectForms {

    static final String ROW = "effect.row";

    private EffectForms() {}

    /** The row that was typed. */
    static MatrixDraft.Row row(Form form, Checks checks) {
        UUID journey = form.id("effect.journeyId", checks);
        return new MatrixDraft.Row(
                journey == null ? null : new JourneyId(journey),
                form.get("effect.channel"),
                form.choice("effect.effect", Effect.class, checks),
                form.get("effect.reason"));
    }

    /** The form to add a row with: as it was typed, unless that was meant for another row. */
    static Form toAdd(Form typed) {
        return typed.get(ROW).isEmpty() ? typed : Form.empty();
    }

    /** The form to change each row with: as it was typed just now, else as the row stands. */
    static Map<UUID, Form> ofAll(MatrixView matrix, Form typed) {
        return matrix.rows().stream()
                .collect(Collectors.toMap(
                        row -> row.id().value(), row -> typed.has(ROW, row.id()) ? typed : present(row)));
    }

    /** What the owner typed, row by row. */
    static List<Consultations.Answer> answers(Form form, Checks checks) {
        return IntStream.range(0, MatrixDraft.MOST_ROWS)
                .filter(at -> !form.get("row[" + at + "]").isEmpty())
                .mapToObj(at -> {
                    UUID row = form.id("row[" + at + "]", checks);
                    return new Consultations.Answer(
                            new SideEffectId(row == null ? new UUID(0, 0) : row),
                            form.choice("effect[" + at + "]", Effect.class, checks),
                            form.get("words[" + at + "]"));
                })
                .toList();
    }

    /** The same faults, of the fields as the squad lead's forms call them. */
    static InvalidInput ofRows(InvalidInput refused) {
        return renamed(refused, field -> switch (field) {
            case "items", "none" -> "side-effects";
            case "none.reason" -> "untouched";
            default -> field.replaceFirst("^items\\[\\d+]\\.", "effect.");
        });
    }

    /** The same faults, of the fields as the owner's form calls them. */
    static InvalidInput ofWords(InvalidInput refused, Form form) {
        Map<String, Integer> places = new HashMap<>();
        IntStream.range(0, MatrixDraft.MOST_ROWS).forEach(at -> places.put(form.get("row[" + at + "]"), at));
        return renamed(refused, field -> {
            String[] path = field.split("\\.");
            return path.length == 3 && places.containsKey(path[1]) ? path[2] + "[" + places.get(path[1]) + "]" : field;
        });
    }

    private static InvalidInput renamed(InvalidInput refused, java.util.function.UnaryOperator<String> name) {
        return new InvalidInput(refused.errors().stream()
                .map(error -> new InvalidInput.FieldError(name.apply(error.field()), error.message()))
                .toList());
    }

    private static Form present(MatrixView.Row row) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("effect.journeyId", row.journey());
        values.put("effect.channel", row.channel());
        values.put("effect.effect", row.effect());
        values.put("effect.reason", row.reason());
        return Form.filled(values);
    }
}
