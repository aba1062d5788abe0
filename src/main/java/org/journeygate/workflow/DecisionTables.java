package org.journeygate.workflow;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the customer's decision tables. */
@Component
public class DecisionTables {

    /**
     * The rows of the newest version of a table that match, each with its outputs by name; empty where none does. A FEEL or
     * type error in the table is an {@link IllegalStateException} that names table and cause.
     */
    public List<Map<String, Object>> ask(String table, Map<String, ?> inputs) {
        throw new UnsupportedOperationException();
    }
}
