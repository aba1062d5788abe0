package org.journeygate.shared;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects the faults of one form, so that a person hears of all of them at once. Text is kept as typed (trimmed at the
 * ends); refused are NUL, line breaks in a one-line field, and what is longer than the field.
 */
public final class Checks {

    private final List<InvalidInput.FieldError> errors = new ArrayList<>();

    /** One line of required text of at most {@code max} characters; an empty string stands in where it is refused. */
    public String line(String field, @Nullable String value, int max) {
        return required(field, optionalLine(field, value, max));
    }

    /** One line of text that may be missing; blank counts as missing. */
    public @Nullable String optionalLine(String field, @Nullable String value, int max) {
        String text = optionalText(field, value, max);
        if (text != null && text.chars().anyMatch(Checks::breaksLine)) {
            refuse(field, "must be one line: take the line break out");
        }
        return text;
    }

    /** Required text of at most {@code max} characters, line breaks allowed. */
    public String text(String field, @Nullable String value, int max) {
        return required(field, optionalText(field, value, max));
    }

    /** Text that may be missing; blank counts as missing. */
    public @Nullable String optionalText(String field, @Nullable String value, int max) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String text = value.strip();
        if (text.indexOf('\0') >= 0) {
            refuse(field, "contains a NUL character: take it out");
        }
        if (text.length() > max) {
            refuse(field, "is %d characters long, at most %d fit".formatted(text.length(), max));
        }
        return text;
    }

    /** A number that must be there, between two bounds (both included) and with at most {@code decimals} decimal places. */
    public BigDecimal number(String field, @Nullable BigDecimal value, String min, String max, int decimals) {
        BigDecimal number = optionalNumber(field, value, min, max, decimals);
        if (number == null) {
            refuse(field, "is missing");
            return BigDecimal.ZERO;
        }
        return number;
    }

    /** As {@link #number}, but it may be missing. */
    public @Nullable BigDecimal optionalNumber(
            String field, @Nullable BigDecimal value, String min, String max, int decimals) {
        if (value == null) {
            return null;
        }
        if (value.compareTo(new BigDecimal(min)) < 0 || value.compareTo(new BigDecimal(max)) > 0) {
            refuse(field, "is between %s and %s".formatted(min, max));
        } else if (value.stripTrailingZeros().scale() > decimals) {
            refuse(field, "has too many decimal places: at most %d".formatted(decimals));
        }
        return value;
    }

    /** Something that must be there, such as a choice; the caller goes on with what was given. */
    public void present(String field, @Nullable Object value) {
        that(value != null, field, "is missing");
    }

    /** Refuses with {@code message} unless {@code holds}. */
    public void that(boolean holds, String field, String message) {
        if (!holds) {
            refuse(field, message);
        }
    }

    /** Notes one fault. */
    public void refuse(String field, String message) {
        errors.add(new InvalidInput.FieldError(field, message));
    }

    /** The faults so far. */
    public List<InvalidInput.FieldError> errors() {
        return List.copyOf(errors);
    }

    /** Ends the checking: throws {@link InvalidInput} if anything was refused. */
    public void done() {
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private String required(String field, @Nullable String text) {
        if (text == null) {
            refuse(field, "is missing");
            return "";
        }
        return text;
    }

    private static boolean breaksLine(int character) {
        return character == '\n'
                || character == '\r'
                || character == 0x0B
                || character == 0x0C
                || character == 0x85
                || character == 0x2028
                || character == 0x2029;
    }
}
