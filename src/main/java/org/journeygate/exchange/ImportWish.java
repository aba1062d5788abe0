package org.journeygate.exchange;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What somebody wants brought in, as they typed it on the command line. */
record ImportWish(String kind, Path file, boolean dryRun, boolean partial) {

    static final String USAGE =
            "KIND FILE [--dry-run] [--partial]: brings a CSV or XLSX file in, or says what would come of it; KIND is decisions, readings or observations";

    private static final String DRY_RUN = "--dry-run";
    private static final String PARTIAL = "--partial";

    /** Reads the arguments; empty where they are not understood or there is no such file, which is said. */
    static Optional<ImportWish> of(List<String> arguments, PrintStream out) {
        List<String> words = new ArrayList<>(arguments);
        boolean dryRun = words.remove(DRY_RUN);
        boolean partial = words.remove(PARTIAL);
        if (words.size() != 2 || words.get(1).startsWith("--")) {
            out.println("Say what to bring in and from where: import " + USAGE);
            return Optional.empty();
        }
        Path file = Path.of(words.get(1));
        if (!Files.isRegularFile(file)) {
            out.println("There is no file " + file);
            return Optional.empty();
        }
        return Optional.of(new ImportWish(words.get(0), file, dryRun, partial));
    }

    /** Says what a file holds and what came of it. */
    static void tell(ImportReport report, boolean unchanged, PrintStream out) {
        out.println("%d rows: %d good, %d refused with %d faults"
                .formatted(
                        report.rows(),
                        report.accepted(),
                        report.rejectedRows(),
                        report.rejected().size()));
        report.rejected()
                .forEach(fault ->
                        out.println("  row %d, %s: %s".formatted(fault.row(), fault.column(), fault.message())));
        out.println((unchanged
                        ? "Nothing was changed; %d new and %d changed would come in"
                        : "Brought in: %d new, %d changed")
                .formatted(report.added(), report.changed()));
    }
}
