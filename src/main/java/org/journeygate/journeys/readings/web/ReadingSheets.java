package org.journeygate.journeys.readings.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.journeygate.journeys.Metric;
import org.journeygate.journeys.readings.Reading;
import org.journeygate.journeys.readings.Readings;
import org.journeygate.journeys.readings.Withdrawal;
import org.journeygate.journeys.readings.Withdrawals;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.UserId;
import org.journeygate.shared.Csv;
import org.jspecify.annotations.Nullable;
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
            "recorded_at",
            "withdrawn_at",
            "withdrawn_by",
            "withdrawal_reason");
    private static final int FLUSHED = 1_000;

    private final Readings readings;
    private final Withdrawals withdrawals;
    private final People people;

    ReadingSheets(Readings readings, Withdrawals withdrawals, People people) {
        this.readings = readings;
        this.withdrawals = withdrawals;
        this.people = people;
    }

    void csv(Metric metric, Period period, Writer out) {
        Map<UserId, Person> names = withdrawers(metric, period);
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
                        reading.recordedAt(),
                        at(reading.withdrawal()),
                        by(reading.withdrawal(), names),
                        why(reading.withdrawal())));
    }

    void xlsx(Metric metric, Period period, OutputStream out) throws IOException {
        Map<UserId, Person> names = withdrawers(metric, period);
        try (var workbook = new Workbook(out, "Journeygate", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("readings");
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.value(0, column, COLUMNS.get(column));
            }
            sheet.freezePane(0, 1);
            int[] row = {0};
            readings.each(
                    metric.id(), period.from(), period.to(), reading -> write(sheet, ++row[0], metric, reading, names));
        }
    }

    private Map<UserId, Person> withdrawers(Metric metric, Period period) {
        return people.all(withdrawals.people(metric.id(), period.from(), period.to()));
    }

    private static @Nullable String at(@Nullable Withdrawal withdrawal) {
        return withdrawal == null ? null : withdrawal.at().toString();
    }

    private static @Nullable String by(@Nullable Withdrawal withdrawal, Map<UserId, Person> names) {
        Person person = withdrawal == null || withdrawal.by() == null ? null : names.get(withdrawal.by());
        return person == null ? null : person.name();
    }

    private static @Nullable String why(@Nullable Withdrawal withdrawal) {
        return withdrawal == null ? null : withdrawal.reason();
    }

    private static void write(Worksheet sheet, int row, Metric metric, Reading reading, Map<UserId, Person> names) {
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
        if (reading.withdrawal() != null) {
            sheet.value(row, 9, at(reading.withdrawal()));
            sheet.value(row, 10, by(reading.withdrawal(), names));
            sheet.value(row, 11, why(reading.withdrawal()));
        }
        if (row % FLUSHED == 0) {
            try {
                sheet.flush();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
