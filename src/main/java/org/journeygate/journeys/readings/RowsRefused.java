package org.journeygate.journeys.readings;

import java.util.List;
import java.util.Map;
import org.journeygate.shared.InvalidInput;

/** A long list of readings has faulty rows; nothing of it was recorded. Names the first faults and counts the others. 422. */
public final class RowsRefused extends InvalidInput {

    private RowsRefused(String message, Map<String, Object> facts) {
        super("readings-refused", message, List.of(new FieldError("rows", message)), facts);
    }

    static RowsRefused of(int rows, int rejectedRows, int faults, List<RowFault> shown) {
        return new RowsRefused(
                "%,d of %,d rows have faults, so nothing was recorded.".formatted(rejectedRows, rows),
                Map.of(
                        "rows", rows,
                        "accepted", rows - rejectedRows,
                        "rejectedRows", rejectedRows,
                        "rejected", shown,
                        "moreFaults", faults - shown.size()));
    }
}
