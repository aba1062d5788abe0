package org.journeygate.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The columns of a file of readings; all must be there, in any order. */
enum ReadingColumn {
    JOURNEY,
    METRIC,
    TAKEN_ON,
    VALUE,
    SAMPLE_SIZE,
    SOURCE,
    CORRECTION_REASON;

    /** The column's name in the header. */
    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> titles() {
        return Arrays.stream(values()).map(ReadingColumn::title).toList();
    }
}
