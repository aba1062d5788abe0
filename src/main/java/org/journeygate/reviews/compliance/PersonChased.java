package org.journeygate.reviews.compliance;

import java.time.LocalDate;
import java.util.List;
import org.journeygate.people.Person;
import org.jspecify.annotations.Nullable;

/**
 * The PMO chases a person for everything that they owe by now and can do.
 *
 * @param day on which it does, which it can once
 * @param sentence what the PMO adds, or null
 * @param by the name of who chases
 */
public record PersonChased(
        Person person,
        List<DueLine> lines,
        LocalDate day,
        @Nullable String sentence,
        String by) {

    public PersonChased {
        lines = List.copyOf(lines);
    }
}
