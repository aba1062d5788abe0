package org.journeygate.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One file of one kind. It is read anew for every step, first to find every fault and then to hand over the good rows a few
 * hundred at a time, so that its length does not decide how much memory is needed.
 */
final class FileImport<T> {

    private static final int BATCH = 500;
    private static final int MAX_FAULTS = 100_000;

    private final Path file;
    private final RowFormat<T> format;
    private final List<Fault> faults = new ArrayList<>();
    private final BitSet skipped = new BitSet();
    private int rows;
    private int rejected;

    /** Reads the file and finds its faults; refused with UnreadableFile where it cannot be read as a whole. */
    FileImport(Path file, RowFormat<T> format) {
        this.file = file;
        this.format = format;
        Map<Object, Told> told = new HashMap<>();
        eachRow((row, header) -> check(row, header, told));
    }

    /** Hands the good rows over in batches, to be compared with what is known; a row that is at odds with that is rejected. */
    Taken examine(Function<List<Placed<T>>, Taken> with) {
        return handOver(with.andThen(taken -> {
            Set<Integer> odd = new HashSet<>();
            taken.faults().forEach(fault -> odd.add(fault.row()));
            rejected += odd.size();
            odd.forEach(skipped::set);
            note(taken.faults());
            return taken;
        }));
    }

    /** Hands the good rows over in batches; a row that is there twice comes once. */
    Taken handOver(Function<List<Placed<T>>, Taken> to) {
        var taken = new Taken[] {Taken.NOTHING};
        List<Placed<T>> batch = new ArrayList<>(BATCH);
        eachRow((row, header) -> {
            if (!skipped.get(row.number())) {
                batch.add(new Placed<>(
                        row.number(), format.read(new RowCells(header, row)).orElseThrow()));
                if (batch.size() == BATCH) {
                    taken[0] = taken[0].plus(to.apply(List.copyOf(batch)));
                    batch.clear();
                }
            }
        });
        return batch.isEmpty() ? taken[0] : taken[0].plus(to.apply(batch));
    }

    boolean isClean() {
        return faults.isEmpty();
    }

    ImportReport report(Taken taken) {
        return new ImportReport(
                rows,
                rows - rejected,
                rejected,
                faults.stream().sorted(Comparator.comparingInt(Fault::row)).toList(),
                taken.added(),
                taken.changed());
    }

    private void check(SheetRow row, SheetHeader header, Map<Object, Told> told) {
        rows++;
        var cells = new RowCells(header, row);
        T content = format.read(cells).orElse(null);
        if (content == null) {
            reject(row, cells.faults());
            return;
        }
        Told before = told.putIfAbsent(format.key(content), new Told(row.number(), content.hashCode()));
        if (before == null) {
            return;
        }
        skipped.set(row.number());
        if (before.content != content.hashCode()) {
            reject(row, List.of(format.contradiction(row.number(), before.row)));
        }
    }

    private void reject(SheetRow row, List<Fault> found) {
        rejected++;
        skipped.set(row.number());
        note(found);
    }

    private void note(List<Fault> found) {
        faults.addAll(found);
        if (faults.size() > MAX_FAULTS) {
            throw new UnreadableFile("The file has more than %,d faults, up to row %,d. Is it the right file?"
                    .formatted(MAX_FAULTS, found.get(found.size() - 1).row()));
        }
    }

    private void eachRow(BiConsumer<SheetRow, SheetHeader> below) {
        var header = new Header();
        SheetFile.read(file, row -> {
            if (header.found == null) {
                header.found = new SheetHeader(row, format.columns(), format.dispensable());
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
        private @Nullable SheetHeader found;
    }
}
