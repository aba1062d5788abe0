package org.journeygate.exchange;

import java.util.List;
import org.journeygate.shared.InvalidInput;

/** The file has bad rows and was to come in whole; nothing was changed. Carries the report. 422. */
public final class ImportRefused extends InvalidInput {

    private final transient ImportReport report;

    ImportRefused(ImportReport report) {
        super("import-refused", message(report), List.of(new FieldError("file", message(report))), report.facts());
        this.report = report;
    }

    /** Every fault, row by row. */
    public ImportReport report() {
        return report;
    }

    private static String message(ImportReport report) {
        return "%d of %d rows have faults, so nothing was brought in. Mend them, or bring in the good rows alone (partial)."
                .formatted(report.rejectedRows(), report.rows());
    }
}
