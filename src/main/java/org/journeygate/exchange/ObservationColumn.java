package org.journeygate.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The columns of a file of observations, in any order: those of the list's own CSV. */
enum ObservationColumn {
    HEARD_ON,
    JOURNEY_ID,
    STAGE,
    CHANNEL,
    SENTIMENT,
    TEXT,
    HEARD_BY,
    /** Is in what was taken out of here, and is not read: what comes in is recorded now. */
    RECORDED_AT;

    /** The column's name in the header. */
    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> titles() {
        return Arrays.stream(values()).map(ObservationColumn::title).toList();
    }

    /** Those that a file may be without. */
    static Set<String> dispensable() {
        return Set.of(STAGE.title(), CHANNEL.title(), RECORDED_AT.title());
    }
}
