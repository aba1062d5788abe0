package org.journeygate.shared;

import java.util.List;
import java.util.Map;

/** The content is refused, field by field. 422. */
public non-sealed class InvalidInput extends Refusal {

    private final transient List<FieldError> errors;

    public InvalidInput(List<FieldError> errors) {
        this("invalid-input", "Some fields need another look.", errors, Map.of());
    }

    public InvalidInput(String field, String message) {
        this(List.of(new FieldError(field, message)));
    }

    protected InvalidInput(String type, String message, List<FieldError> errors, Map<String, Object> facts) {
        super(type, message, facts);
        this.errors = List.copyOf(errors);
    }

    /** One entry per fault, in the order of the fields. */
    public final List<FieldError> errors() {
        return errors;
    }

    /**
     * One fault in one field.
     *
     * @param field the field's path as the client sent it, e.g. {@code conditions[0].text}
     * @param message cause and remedy in one sentence
     */
    public record FieldError(String field, String message) {}
}
