package org.journeygate.journeys.readings.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.journeygate.journeys.Metric;
import org.journeygate.journeys.readings.Reading;
import org.journeygate.journeys.readings.Readings;
import org.journeygate.shared.Csv;
import org.springframework.stereotype.Component;

/** The readings of a period as a table to take away, superseded ones marked. Texts stay texts, whatever they begin with. */
@Component
class ReadingSheets {

    private static final List<String> COLUMNS = List.of(
            "metric",
            "unit",
            "taken_on",
            "value",
            "sample_size",
            "source",
            "in_force",
            "correction_reason",
            "recorded_at");
    private static final int FLUSHED = 1_000;

    private final Readings readings;

    ReadingSheets(Readings readings) {
        this.readings = readings;
    }

    void csv(Metric metric, Period period, Writer out) {
        var table = new Csv(out, COLUMNS.toArray(String[]::new));
        readings.each(
                metric.id(),
                period.from(),
                period.to(),
                reading -> table.row(
                        metric.name(),
                        metric.unit(),
                        reading.takenOn(),
                        reading.value(),
                        reading.sampleSize(),
                        reading.source(),
                        reading.inForce(),
                        reading.correctionReason(),
                        reading.recordedAt()));
    }

    void xlsx(Metric metric, Period period, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Journeygate", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("readings");
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.value(0, column, COLUMNS.get(column));
            }
            sheet.freezePane(0, 1);
            int[] row = {0};
            readings.each(metric.id(), period.from(), period.to(), reading -> write(sheet, ++row[0], metric, reading));
        }
    }

    private static void write(Worksheet sheet, int row, Metric metric, Reading reading) {
        sheet.value(row, 0, metric.name());
        sheet.value(row, 1, metric.unit());
        sheet.value(row, 2, reading.takenOn());
        sheet.style(row, 2).format("yyyy-mm-dd").set();
        sheet.value(row, 3, reading.value());
        if (reading.sampleSize() != null) {
            sheet.value(row, 4, reading.sampleSize());
        }
        sheet.value(row, 5, reading.source());
        sheet.value(row, 6, reading.inForce() ? "true" : "false");
        if (reading.correctionReason() != null) {
            sheet.value(row, 7, reading.correctionReason());
        }
        sheet.value(row, 8, reading.recordedAt().toString());
        if (row % FLUSHED == 0) {
            try {
                sheet.flush();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
