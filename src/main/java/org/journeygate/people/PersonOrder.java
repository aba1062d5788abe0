package org.journeygate.people;

import java.util.Map;
import org.journeygate.shared.InvalidInput;
import org.jspecify.annotations.Nullable;

/** The orders in which persons are listed. */
final class PersonOrder {

    private static final Map<String, String> COLUMNS =
            Map.of("name", "p.name", "login", "p.login", "created", "p.created_at");

    private PersonOrder() {}

    static String of(@Nullable String sort) {
        if (sort == null) {
            return "p.name";
        }
        boolean descending = sort.startsWith("-");
        String column = COLUMNS.get(descending ? sort.substring(1) : sort);
        if (column == null) {
            throw new InvalidInput("sort", "is one of name, login, created; with - before it for descending");
        }
        return column + (descending ? " desc" : "");
    }
}
