package org.journeygate.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

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

    static List<String> titles() {
        return Arrays.stream(values()).map(DecisionColumn::title).toList();
    }
}
