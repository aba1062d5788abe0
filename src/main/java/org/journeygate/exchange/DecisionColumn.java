package org.journeygate.exchange;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The columns of a file of past decisions; all must be there, in any order. */
enum DecisionColumn {
    INITIATIVE_CODE,
    INITIATIVE_TITLE,
    PORTFOLIO,
    GATE_MODEL,
    GATE,
    SUBMITTED_ON,
    DECIDED_ON,
    OUTCOME,
    FAILED_CRITERIA,
    SOURCE_URL;

    /** The column's name in the header. */
    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<DecisionColumn> titled(String title) {
        return Arrays.stream(values())
                .filter(column -> column.title().equalsIgnoreCase(title))
                .findFirst();
    }
}
