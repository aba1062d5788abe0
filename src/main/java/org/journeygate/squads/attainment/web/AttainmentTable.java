package org.journeygate.squads.attainment.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.journeygate.journeys.readings.Reading;
import org.journeygate.shared.Csv;
import org.journeygate.squads.attainment.Attained;
import org.journeygate.squads.attainment.AttainmentSheet;
import org.journeygate.squads.charters.Charter;
import org.journeygate.squads.charters.Mandate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A sheet as a table to take away, a row per metric, with the formula. Texts stay texts, whatever they begin with. */
@Component
class AttainmentTable {

    private static final List<String> COLUMNS = List.of(
            "squad",
            "charter",
            "version",
            "on",
            "readings_known_at",
            "metric",
            "unit",
            "from",
            "target",
            "since",
            "by",
            "value",
            "taken_on",
            "sample_size",
            "source",
            "recorded_at",
            "attainment",
            "attainment_counted",
            "due_by_even_pace",
            "standing",
            "stale",
            "calculation",
            "measured_metrics",
            "all_metrics",
            "mean_attainment",
            "mean_attainment_missing_as_0");

    private final AttainmentWords words;

    AttainmentTable(AttainmentWords words) {
        this.words = words;
    }

    void csv(AttainmentSheet sheet, Writer out) {
        var table = new Csv(out, COLUMNS.toArray(String[]::new));
        rows(sheet).forEach(row -> table.row(row.toArray()));
    }

    void xlsx(AttainmentSheet sheet, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Journeygate", "1.0")) {
            Worksheet table = workbook.newWorksheet("attainment");
            for (int column = 0; column < COLUMNS.size(); column++) {
                table.value(0, column, COLUMNS.get(column));
            }
            table.freezePane(0, 1);
            int at = 0;
            for (List<@Nullable Object> row : rows(sheet)) {
                at++;
                for (int column = 0; column < row.size(); column++) {
                    write(table, at, column, row.get(column));
                }
            }
            Worksheet formula = workbook.newWorksheet("formula");
            formula.width(0, 140);
            List<String> lines = words.formula(sheet);
            for (int line = 0; line < lines.size(); line++) {
                formula.value(line, 0, lines.get(line));
            }
        }
    }

    private List<List<@Nullable Object>> rows(AttainmentSheet sheet) {
        Charter charter = sheet.charter();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        if (charter != null) {
            sheet.lines().forEach(line -> rows.add(row(sheet, charter, line)));
        }
        return rows;
    }

    private List<@Nullable Object> row(AttainmentSheet sheet, Charter charter, Attained line) {
        Mandate.SuccessMetric wanted = line.wanted();
        Reading reading = line.reading();
        List<@Nullable Object> row = new ArrayList<>();
        row.add(sheet.squad().name());
        row.add(charter.code());
        row.add(charter.number());
        row.add(sheet.on());
        row.add(sheet.known());
        row.add(wanted.name());
        row.add(wanted.unit());
        row.add(wanted.from());
        row.add(wanted.target());
        row.add(line.since());
        row.add(wanted.by());
        row.add(reading == null ? null : reading.value());
        row.add(reading == null ? null : reading.takenOn());
        row.add(reading == null ? null : reading.sampleSize());
        row.add(reading == null ? null : reading.source());
        row.add(reading == null ? null : reading.recordedAt());
        row.add(line.share());
        row.add(line.counted());
        row.add(line.due());
        row.add(line.standing().name());
        row.add(line.stale());
        row.add(words.sum(line));
        row.add(sheet.measured());
        row.add(sheet.lines().size());
        row.add(sheet.attainment());
        row.add(sheet.attainmentMissingAsZero());
        return row;
    }

    private static void write(Worksheet table, int row, int column, @Nullable Object cell) {
        if (cell instanceof Number number) {
            table.value(row, column, number);
        } else if (cell instanceof LocalDate day) {
            table.value(row, column, day);
            table.style(row, column).format("yyyy-mm-dd").set();
        } else if (cell != null) {
            table.value(row, column, cell.toString());
        }
    }
}
