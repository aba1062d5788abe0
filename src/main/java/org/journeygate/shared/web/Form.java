package org.journeygate.shared.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.journeygate.shared.Checks;
import org.journeygate.shared.Identity;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What was typed into a form, kept as typed so that a failed save shows it again; put it in the model as {@code form}. What
 * is not of the kind asked for is noted in the checks and counts as missing.
 */
public final class Form {

    private final Map<String, List<String>> values;

    private Form(Map<String, List<String>> values) {
        this.values = values;
    }

    /** An empty form. */
    public static Form empty() {
        return new Form(Map.of());
    }

    /** The parameters of a request. */
    public static Form of(MultiValueMap<String, String> parameters) {
        return new Form(Map.copyOf(parameters));
    }

    /** A form filled in with what is there already: texts, numbers, days, enums, booleans, ids, or lists of them; null is left out. */
    public static Form filled(Map<String, ? extends @Nullable Object> present) {
        Map<String, List<String>> values = new HashMap<>();
        present.forEach((name, value) -> {
            if (value instanceof List<?> several) {
                values.put(name, several.stream().map(Form::spelled).toList());
            } else if (value != null) {
                values.put(name, List.of(spelled(value)));
            }
        });
        return new Form(values);
    }

    /** The whole numbers typed into the fields whose names begin so, by the rest of the name; what was left out is not in it. */
    public Map<String, Integer> wholes(String prefix, Checks checks) {
        Map<String, Integer> typed = new HashMap<>();
        values.keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .sorted()
                .forEach(name -> {
                    Integer number = whole(name, checks);
                    if (number != null) {
                        typed.put(name.substring(prefix.length()), number);
                    }
                });
        return typed;
    }

    /** What was typed into a field; empty where it was left out. */
    public String get(String name) {
        List<String> typed = values.get(name);
        return typed == null || typed.isEmpty() ? "" : typed.get(0);
    }

    /** Everything that was chosen under one name. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .toList();
    }

    /** Whether that value was chosen under the name. */
    public boolean has(String name, @Nullable Object value) {
        return value != null && values.getOrDefault(name, List.of()).contains(spelled(value));
    }

    /** Whether a box was ticked. */
    public boolean ticked(String name) {
        return get(name).equals("true");
    }

    /** A number; a comma counts as a point, spaces between thousands as nothing. */
    public @Nullable BigDecimal number(String name, Checks checks) {
        String typed = get(name)
                .replaceAll("[\\s\\u00a0\\u202f]", "")
                .replace('\u2212', '-')
                .replace(',', '.');
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("[+-]?\\d{1,20}(\\.\\d{1,20})?")) {
            checks.refuse(name, "is no number: use digits and one decimal point");
            return null;
        }
        return new BigDecimal(typed);
    }

    /** A whole number. */
    public @Nullable Integer whole(String name, Checks checks) {
        String typed = get(name).strip();
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("-?\\d{1,9}")) {
            checks.refuse(name, "is no whole number");
            return null;
        }
        return Integer.valueOf(typed);
    }

    /** A day as {@code 2026-11-24}. */
    public @Nullable LocalDate day(String name, Checks checks) {
        String typed = get(name).strip();
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException other) {
            checks.refuse(name, "is no day: write it as 2026-11-24");
            return null;
        }
    }

    /** One of the constants of an enum. */
    public <E extends Enum<E>> @Nullable E choice(String name, Class<E> kind, Checks checks) {
        String chosen = get(name).strip();
        if (chosen.isEmpty()) {
            return null;
        }
        return Arrays.stream(kind.getEnumConstants())
                .filter(constant -> constant.name().equals(chosen))
                .findFirst()
                .orElseGet(() -> {
                    checks.refuse(name, "is none of the choices");
                    return null;
                });
    }

    /** An id. */
    public @Nullable UUID id(String name, Checks checks) {
        String chosen = get(name).strip();
        if (chosen.isEmpty()) {
            return null;
        }
        return Identity.parse(chosen).orElseGet(() -> {
            checks.refuse(name, "is none of the choices");
            return null;
        });
    }

    /** The version that the form was filled in on; an unreadable one counts as outdated. */
    public int version() {
        String version = get("version");
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }

    /** The same form, on another version. */
    public Form on(int version) {
        Map<String, List<String>> changed = new HashMap<>(values);
        changed.put("version", List.of(String.format(Locale.ROOT, "%d", version)));
        return new Form(changed);
    }

    private static String spelled(Object value) {
        if (value instanceof Identity id) {
            return id.value().toString();
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value.toString();
    }
}
