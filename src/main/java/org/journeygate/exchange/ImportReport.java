package org.journeygate.exchange;

import java.util.List;
import java.util.Map;

/**
 * What a file holds, row by row, and what bringing it in did or would do.
 *
 * @param rows rows below the header, empty ones aside
 * @param accepted rows without a fault
 * @param rejectedRows rows with at least one fault, each counted once
 * @param rejected every fault, by row and column
 * @param added accepted rows that were not known before
 * @param changed accepted rows that were known and are told differently
 */
public record ImportReport(int rows, int accepted, int rejectedRows, List<Fault> rejected, int added, int changed) {

    /** Whether every row is good. */
    public boolean isClean() {
        return rejected.isEmpty();
    }

    Map<String, Object> facts() {
        return Map.of("rows", rows, "accepted", accepted, "rejectedRows", rejectedRows, "rejected", rejected);
    }
}
