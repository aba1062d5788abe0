package org.journeygate.shared.web;

import java.util.List;
import org.journeygate.shared.InvalidInput;

/** The faults of a form just sent, for a page that shows it again as typed; put it in the model as {@code errors}. */
public record FormErrors(List<InvalidInput.FieldError> all) {

    public FormErrors {
        all = List.copyOf(all);
    }

    /** No faults. */
    public static FormErrors none() {
        return new FormErrors(List.of());
    }

    /** The faults that a refusal names. */
    public static FormErrors of(InvalidInput refusal) {
        return new FormErrors(refusal.errors());
    }

    /** Whether that field has a fault. */
    public boolean on(String field) {
        return all.stream().anyMatch(error -> error.field().equals(field));
    }

    /** The faults of that field, in one text; empty for none. */
    public String about(String field) {
        return all.stream()
                .filter(error -> error.field().equals(field))
                .map(InvalidInput.FieldError::message)
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
    }

    /** A field's name without its indexes, as message keys spell it: {@code stages[2].name} is {@code stages.name}. */
    public String plain(String field) {
        return field.replaceAll("\\[\\d+]", "");
    }
}
