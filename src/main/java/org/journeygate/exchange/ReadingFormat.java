package org.journeygate.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.journeygate.journeys.readings.ToldReading;
import org.jspecify.annotations.Nullable;

/** A file of readings. */
final class ReadingFormat implements RowFormat<ReadingFormat.Row> {

    private static final List<String> COLUMNS = ReadingColumn.titles();
    private static final int MAX_NAME = 120;
    private static final int MAX_SOURCE = 120;
    private static final int MAX_REASON = 500;

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public Optional<Row> read(RowCells row) {
        String journey = row.optional(ReadingColumn.JOURNEY.title(), MAX_NAME);
        String metric = row.required(ReadingColumn.METRIC.title(), MAX_NAME);
        LocalDate takenOn = row.date(ReadingColumn.TAKEN_ON.title(), true);
        BigDecimal value = row.number(ReadingColumn.VALUE.title());
        Integer sampleSize = count(row);
        String source = row.required(ReadingColumn.SOURCE.title(), MAX_SOURCE);
        String reason = row.optional(ReadingColumn.CORRECTION_REASON.title(), MAX_REASON);
        return row.isFaultless()
                ? Optional.of(new Row(journey, metric, new ToldReading(takenOn, value, sampleSize, source, reason)))
                : Optional.empty();
    }

    @Override
    public Object key(Row row) {
        return List.of(
                String.valueOf(row.journey),
                row.metric,
                String.valueOf(row.told.takenOn()),
                String.valueOf(row.told.source()));
    }

    @Override
    public Fault contradiction(int row, int before) {
        return new Fault(
                row,
                ReadingColumn.VALUE.title(),
                "row %d tells the same metric, day and source with other content: take one out".formatted(before));
    }

    private static @Nullable Integer count(RowCells row) {
        String column = ReadingColumn.SAMPLE_SIZE.title();
        String text = row.raw(column);
        if (text == null || text.isBlank()) {
            return null;
        }
        String number = text.strip();
        if (number.matches("\\d{1,9}") && Integer.parseInt(number) > 0) {
            return Integer.parseInt(number);
        }
        row.checks()
                .refuse(
                        column,
                        "%s is not a count: write a whole number between 1 and 999999999, or nothing"
                                .formatted(RowCells.shown(number)));
        return null;
    }

    /**
     * A reading as a row tells it.
     *
     * @param journey the journey's name; null where the metric is named by its id, or no other journey has one of that name
     * @param metric the metric's name or id
     */
    record Row(@Nullable String journey, String metric, ToldReading told) {}
}
