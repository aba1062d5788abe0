package org.journeygate.exchange;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.journeygate.journeys.observations.Mood;
import org.journeygate.journeys.observations.ToldObservation;
import org.journeygate.shared.Csv;
import org.jspecify.annotations.Nullable;

/** A file of observations. */
final class ObservationFormat implements RowFormat<ObservationFormat.Row> {

    private static final List<String> COLUMNS = ObservationColumn.titles();
    private static final Set<String> DISPENSABLE = ObservationColumn.dispensable();
    private static final int MAX_NAME = 120;
    private static final int MAX_STAGE = 80;
    private static final int MAX_CHANNEL = 40;
    private static final int MAX_TEXT = 1_000;

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public Set<String> dispensable() {
        return DISPENSABLE;
    }

    @Override
    public Optional<Row> read(RowCells row) {
        LocalDate heardOn = row.date(ObservationColumn.HEARD_ON.title(), true);
        String journey = row.required(ObservationColumn.JOURNEY_ID.title(), MAX_NAME);
        String stage = bare(row.optional(ObservationColumn.STAGE.title(), MAX_STAGE + 1));
        String channel = bare(row.optional(ObservationColumn.CHANNEL.title(), MAX_CHANNEL + 1));
        BigDecimal sentiment = sentiment(row);
        String text = text(row);
        String heardBy = bare(row.required(ObservationColumn.HEARD_BY.title(), MAX_NAME + 1));
        return row.isFaultless()
                ? Optional.of(
                        new Row(journey, stage, new ToldObservation(null, channel, sentiment, text, heardOn, heardBy)))
                : Optional.empty();
    }

    /** All that is told: what is told twice word for word was told once. */
    @Override
    public Object key(Row row) {
        return UUID.nameUUIDFromBytes(row.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Fault contradiction(int row, int before) {
        throw new IllegalStateException("Rows %d and %d tell the same and differ".formatted(before, row));
    }

    /** One of the five words, or the number itself. */
    private static @Nullable BigDecimal sentiment(RowCells row) {
        String column = ObservationColumn.SENTIMENT.title();
        String cell = row.raw(column);
        if (cell == null) {
            return null;
        }
        String word = cell.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(Mood.values())
                .filter(mood -> mood.name().equals(word))
                .map(Mood::score)
                .findFirst()
                .orElseGet(() -> row.number(column));
    }

    private static @Nullable String text(RowCells row) {
        String column = ObservationColumn.TEXT.title();
        String text = row.raw(column);
        return text == null ? null : bare(row.checks().text(column, text, MAX_TEXT + 1));
    }

    private static @Nullable String bare(@Nullable String cell) {
        return cell == null ? null : Csv.bare(cell);
    }

    /**
     * An observation as a row tells it.
     *
     * @param journey the journey's id or name
     * @param stage the stage's name, or null
     */
    record Row(String journey, @Nullable String stage, ToldObservation told) {}
}
