package org.journeygate.journeys.readings.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.journeygate.journeys.MetricId;
import org.journeygate.journeys.readings.ToldReading;
import org.journeygate.journeys.readings.ToldRow;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** Readings as lines of JSON, one object each; the line's number is the row. Blank lines are passed over. */
final class ReadingLines implements Iterator<ToldRow> {

    private static final int LONGEST = 4_000;

    private final BufferedReader lines;
    private final JsonMapper json;
    private @Nullable ToldRow next;
    private int number;
    private boolean over;

    ReadingLines(InputStream content, JsonMapper json) {
        this.lines = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8.newDecoder()));
        this.json = json;
    }

    @Override
    public boolean hasNext() {
        while (next == null && !over) {
            next = read();
        }
        return next != null;
    }

    @Override
    public ToldRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        ToldRow row = java.util.Objects.requireNonNull(next);
        next = null;
        return row;
    }

    private @Nullable ToldRow read() {
        number++;
        try {
            String line = line();
            if (line == null) {
                over = true;
                return null;
            }
            return line.isBlank() ? null : row(line);
        } catch (CharacterCodingException foreign) {
            over = true;
            return ToldRow.unreadable(number, "", "is not in UTF-8; what follows was not read");
        } catch (LineTooLong endless) {
            over = true;
            return ToldRow.unreadable(
                    number, "", "is longer than %,d characters; what follows was not read".formatted(LONGEST));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private ToldRow row(String line) {
        try {
            Line told = json.readValue(line, Line.class);
            if (told == null) {
                return ToldRow.unreadable(number, "", "is no JSON object");
            }
            return ToldRow.of(
                    number,
                    told.metricId == null ? null : new MetricId(told.metricId),
                    new ToldReading(told.takenOn, told.value, told.sampleSize, told.source, told.correctionReason));
        } catch (UnrecognizedPropertyException unknown) {
            return ToldRow.unreadable(number, unknown.getPropertyName(), "is not known here: take it out");
        } catch (JacksonException malformed) {
            String field = malformed.getPath().isEmpty()
                    ? null
                    : malformed.getPath().get(0).getPropertyName();
            return field == null
                    ? ToldRow.unreadable(number, "", "is no JSON object")
                    : ToldRow.unreadable(number, field, "is of the wrong type or form");
        }
    }

    private @Nullable String line() throws IOException {
        var line = new StringBuilder();
        int next = lines.read();
        if (next < 0) {
            return null;
        }
        for (; next >= 0 && next != '\n'; next = lines.read()) {
            if (line.length() == LONGEST) {
                throw new LineTooLong();
            }
            line.append((char) next);
        }
        return line.toString();
    }

    private record Line(
            @Nullable UUID metricId,
            @Nullable LocalDate takenOn,
            @Nullable BigDecimal value,
            @Nullable Integer sampleSize,
            @Nullable String source,
            @Nullable String correctionReason) {}

    private static final class LineTooLong extends IOException {

        private static final long serialVersionUID = 1;
    }
}
