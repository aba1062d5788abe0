package org.journeygate.journeys.readings;

import java.util.List;
import java.util.Objects;
import org.journeygate.journeys.MetricId;
import org.jspecify.annotations.Nullable;

/**
 * A reading as one row of a longer list tells it, unchecked.
 *
 * @param row its number there
 * @param metric null where it names none
 * @param faults what kept the row from being read; empty where it could be
 */
public record ToldRow(int row, @Nullable MetricId metric, ToldReading told, List<RowFault> faults) {

    private static final ToldReading NOTHING = new ToldReading(null, null, null, null, null);

    public ToldRow {
        faults = List.copyOf(faults);
    }

    /** A row that could be read. */
    public static ToldRow of(int row, @Nullable MetricId metric, ToldReading told) {
        return new ToldRow(row, metric, told, List.of());
    }

    /** A row that could not be read. */
    public static ToldRow unreadable(int row, String field, String message) {
        return new ToldRow(row, null, NOTHING, List.of(new RowFault(row, field, message)));
    }

    /** What the reading is about; only of a row that was found faultless. */
    Reading.Key key() {
        return new Reading.Key(
                Objects.requireNonNull(metric),
                Objects.requireNonNull(told.takenOn()),
                Objects.requireNonNull(told.source()));
    }
}
