package org.journeygate.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.journeygate.gates.history.Brought;
import org.journeygate.gates.history.PastDecision;
import org.jspecify.annotations.Nullable;

/**
 * One file of past decisions. It is read twice, first to find every fault and then to hand over the good rows a few hundred
 * at a time, so that its length does not decide how much memory is needed.
 */
final class DecisionImport {

    private static final int BATCH = 500;
    private static final int MAX_FAULTS = 100_000;

    private final Path file;
    private final List<Fault> faults = new ArrayList<>();
    private final BitSet skipped = new BitSet();
    private int rows;
    private int rejected;

    /** Reads the file and finds its faults; refused with UnreadableFile where it cannot be read as a whole. */
    DecisionImport(Path file) {
        this.file = file;
        Map<PastDecision.Key, Told> told = new HashMap<>();
        eachRow((row, header) -> check(row, header, told));
    }

    /** Refused with UnreadableFile where the file cannot be read as a whole; single faults do not matter. */
    static void checkReadable(Path file) {
        new DecisionImport(file);
    }

    /** Hands the good rows over in batches; a row that is there twice comes once. */
    Brought handOver(Function<List<PastDecision>, Brought> to) {
        var brought = new Brought[] {Brought.NOTHING};
        List<PastDecision> batch = new ArrayList<>(BATCH);
        eachRow((row, header) -> {
            if (!skipped.get(row.number())) {
                batch.add(new DecisionRow(header, row).read().orElseThrow());
                if (batch.size() == BATCH) {
                    brought[0] = brought[0].plus(to.apply(List.copyOf(batch)));
                    batch.clear();
                }
            }
        });
        return batch.isEmpty() ? brought[0] : brought[0].plus(to.apply(batch));
    }

    boolean isClean() {
        return faults.isEmpty();
    }

    ImportReport report(Brought brought) {
        return new ImportReport(
                rows, rows - rejected, rejected, List.copyOf(faults), brought.added(), brought.changed());
    }

    private void check(SheetRow row, DecisionHeader header, Map<PastDecision.Key, Told> told) {
        rows++;
        var decisionRow = new DecisionRow(header, row);
        PastDecision decision = decisionRow.read().orElse(null);
        if (decision == null) {
            reject(row, decisionRow.faults());
            return;
        }
        Told before = told.putIfAbsent(decision.key(), new Told(row.number(), decision.hashCode()));
        if (before == null) {
            return;
        }
        skipped.set(row.number());
        if (before.content != decision.hashCode()) {
            reject(
                    row,
                    List.of(new Fault(
                            row.number(),
                            DecisionColumn.DECIDED_ON.title(),
                            "row %d tells the same decision of that day with other facts: take one out"
                                    .formatted(before.row))));
        }
    }

    private void reject(SheetRow row, List<Fault> found) {
        rejected++;
        skipped.set(row.number());
        faults.addAll(found);
        if (faults.size() > MAX_FAULTS) {
            throw new UnreadableFile("The file has more than %,d faults, up to row %,d. Is it the right file?"
                    .formatted(MAX_FAULTS, row.number()));
        }
    }

    private void eachRow(BiConsumer<SheetRow, DecisionHeader> below) {
        var header = new Header();
        SheetFile.read(file, row -> {
            if (header.found == null) {
                header.found = new DecisionHeader(row);
            } else if (!row.isBlank()) {
                below.accept(row, header.found);
            }
        });
        if (header.found == null) {
            throw new UnreadableFile("The file is empty.");
        }
    }

    private record Told(int row, int content) {}

    private static final class Header {
        private @Nullable DecisionHeader found;
    }
}
