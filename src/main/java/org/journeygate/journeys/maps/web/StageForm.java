package org.journeygate.journeys.maps.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.journeygate.journeys.MetricId;
import org.journeygate.journeys.maps.StageGiven;
import org.journeygate.journeys.maps.StageMap;
import org.journeygate.shared.Checks;
import org.journeygate.shared.Identity;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.web.Form;
import org.jspecify.annotations.Nullable;

/** A stage of a map as a form: touchpoints and pain points one a line, a touchpoint as {@code channel: what happens}. */
final class StageForm {

    private static final Pattern PLACED = Pattern.compile("(touchpoints|pains)\\[(\\d+)].*");

    private StageForm() {}

    static Form filled(StageMap map, int version) {
        Map<String, @Nullable Object> present = new HashMap<>();
        present.put("version", version);
        present.put("goal", map.goal());
        present.put(
                "touchpoints",
                String.join(
                        "\n",
                        map.touchpoints().stream()
                                .map(touchpoint -> touchpoint.channel() + ": " + touchpoint.text())
                                .toList()));
        present.put("pains", String.join("\n", map.pains()));
        present.put("emotion", map.emotion());
        present.put("metrics", map.metrics());
        return Form.filled(present);
    }

    static StageGiven given(Form form) {
        var checks = new Checks();
        List<StageGiven.TouchpointGiven> touchpoints = new ArrayList<>();
        for (String line : lines(form, "touchpoints")) {
            int colon = line.indexOf(':');
            checks.that(
                    colon > 0,
                    "touchpoints",
                    "are each \u201cchannel: what happens\u201d; a line without a colon is \u201c" + shortened(line)
                            + "\u201d");
            if (colon > 0) {
                touchpoints.add(
                        new StageGiven.TouchpointGiven(line.substring(0, colon).strip(), line.substring(colon + 1)));
            }
        }
        Integer emotion = form.whole("emotion", checks);
        List<MetricId> metrics = form.all("metrics").stream()
                .map(chosen -> metric(chosen, checks))
                .filter(Objects::nonNull)
                .map(MetricId::new)
                .toList();
        checks.done();
        return new StageGiven(form.get("goal"), touchpoints, lines(form, "pains"), emotion, metrics);
    }

    /** What is refused about one line is said of the field in which the lines stand. */
    static <T> T saved(Supplier<T> saving) {
        try {
            return saving.get();
        } catch (InvalidInput refused) {
            throw new InvalidInput(
                    refused.errors().stream().map(StageForm::ofField).toList());
        }
    }

    private static InvalidInput.FieldError ofField(InvalidInput.FieldError error) {
        Matcher placed = PLACED.matcher(error.field());
        return placed.matches()
                ? new InvalidInput.FieldError(
                        placed.group(1), "line " + (Integer.parseInt(placed.group(2)) + 1) + " " + error.message())
                : error;
    }

    private static List<String> lines(Form form, String field) {
        return form.get(field).lines().filter(line -> !line.isBlank()).toList();
    }

    private static @Nullable UUID metric(String chosen, Checks checks) {
        return Identity.parse(chosen).orElseGet(() -> {
            checks.refuse("metrics", "include none of the choices");
            return null;
        });
    }

    private static String shortened(String line) {
        return line.codePointCount(0, line.length()) <= 40
                ? line
                : line.substring(0, line.offsetByCodePoints(0, 40)) + "\u2026";
    }
}
