package org.journeygate.journeys.readings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.journeygate.journeys.MetricId;
import org.journeygate.people.Actor;
import org.journeygate.shared.Checks;
import org.jspecify.annotations.Nullable;

/**
 * Takes a long list of readings in, some hundred rows at a time and in constant memory: checks them, sorts them beside what
 * is known and, where it is to record them, writes them until the first fault.
 */
final class Intake {

    /** How many rows are worked on together. */
    static final int BATCH = 500;

    private final ReadingStore store;
    private final Permits permits;
    private final boolean recording;
    private final LocalDate latest;
    private final Instant now;
    private final Actor by;
    private final int most;

    private final List<ToldRow> waiting = new ArrayList<>(BATCH);
    private final List<RowFault> shown = new ArrayList<>();
    private final Set<MetricId> touched = new HashSet<>();
    private Recorded counts = Recorded.NOTHING;
    private int rows;
    private int rejectedRows;
    private int faults;

    /** @param most how many faults are named, the others are counted */
    Intake(ReadingStore store, Permits permits, boolean recording, LocalDate latest, Instant now, Actor by, int most) {
        this.store = store;
        this.permits = permits;
        this.recording = recording;
        this.latest = latest;
        this.now = now;
        this.by = by;
        this.most = most;
    }

    /** Takes one row. */
    void add(ToldRow row) {
        rows++;
        waiting.add(row);
        if (waiting.size() == BATCH) {
            work();
        }
    }

    /** Works on what is left. */
    void end() {
        work();
    }

    Recorded counts() {
        return counts;
    }

    int rows() {
        return rows;
    }

    /** The first faults. */
    List<RowFault> faults() {
        return shown;
    }

    /** The metrics that have a reading more. */
    Set<MetricId> touched() {
        return touched;
    }

    /** Refused with RowsRefused where a row had a fault. */
    void requireFaultless() {
        if (faults > 0) {
            throw RowsRefused.of(rows, rejectedRows, faults, shown);
        }
    }

    private void work() {
        permits.lookUp(
                waiting.stream().map(ToldRow::metric).filter(Objects::nonNull).toList());
        Map<Reading.Key, ToldRow> distinct = new LinkedHashMap<>();
        for (ToldRow row : waiting) {
            ToldRow good = checked(row);
            if (good == null) {
                continue;
            }
            if (distinct.containsKey(good.key())) {
                sortIn(distinct);
                distinct.clear();
            }
            distinct.put(good.key(), good);
        }
        sortIn(distinct);
        waiting.clear();
    }

    private @Nullable ToldRow checked(ToldRow row) {
        if (!row.faults().isEmpty()) {
            reject(row.faults());
            return null;
        }
        var checks = new Checks();
        checks.present("metricId", row.metric());
        String obstacle = row.metric() == null ? null : permits.obstacle(row.metric());
        if (obstacle != null) {
            checks.refuse("metricId", obstacle);
        }
        ToldReading good = row.told().checked("", latest, checks);
        if (!checks.errors().isEmpty()) {
            reject(checks.errors().stream()
                    .map(error -> new RowFault(row.row(), error.field(), error.message()))
                    .toList());
            return null;
        }
        return ToldRow.of(row.row(), row.metric(), good);
    }

    private void sortIn(Map<Reading.Key, ToldRow> distinct) {
        var sorted = new Sorted(store.known(distinct.keySet()), now, by);
        distinct.forEach((key, row) -> {
            if (!sorted.add(key, row.told())) {
                reject(List.of(new RowFault(
                        row.row(),
                        "value",
                        sorted.contradictions()
                                .get(sorted.contradictions().size() - 1)
                                .cell())));
            }
        });
        counts = counts.plus(sorted.counts());
        if (recording && faults == 0) {
            store.insert(sorted.fresh(), sorted.superseded());
            sorted.fresh().forEach(reading -> touched.add(reading.metric()));
        }
    }

    private void reject(List<RowFault> found) {
        rejectedRows++;
        faults += found.size();
        found.stream().limit(Math.max(0, most - shown.size())).forEach(shown::add);
    }
}
