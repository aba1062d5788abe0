package org.journeygate.reviews.compliance.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.People;
import org.journeygate.people.UserId;
import org.journeygate.reviews.Obligation;
import org.journeygate.reviews.compliance.Compliance;
import org.journeygate.reviews.compliance.Heatmap;
import org.journeygate.reviews.compliance.Owed;
import org.journeygate.reviews.compliance.Rate;
import org.journeygate.shared.Csv;
import org.journeygate.squads.SquadId;
import org.journeygate.squads.Squads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compliance to take away: a row per obligation, and in a workbook the heatmap and the rates as well. Texts stay texts. */
@Component
class ComplianceTable {

    private static final List<String> COLUMNS = List.of(
            "portfolio",
            "quarter",
            "quarter_until",
            "review",
            "rehearsal",
            "obligation",
            "kind",
            "title",
            "owner",
            "squads",
            "due_at",
            "done_at",
            "working_days_late",
            "state",
            "restated",
            "counts");

    private final Portfolios portfolios;
    private final People people;
    private final Squads squads;
    private final ComplianceWords words;

    ComplianceTable(Portfolios portfolios, People people, Squads squads, ComplianceWords words) {
        this.portfolios = portfolios;
        this.people = people;
        this.squads = squads;
        this.words = words;
    }

    void csv(Compliance sheet, Writer out) {
        var table = new Csv(out, COLUMNS.toArray(String[]::new));
        Names names = names(sheet);
        sheet.owed().forEach(one -> table.row(row(one, names).toArray()));
    }

    void xlsx(Compliance sheet, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Journeygate", "1.0")) {
            heatmap(workbook.newWorksheet("heatmap"), sheet);
            rates(workbook.newWorksheet("rates"), sheet);
            Worksheet table = workbook.newWorksheet("obligations");
            write(table, 0, COLUMNS);
            table.freezePane(0, 1);
            Names names = names(sheet);
            int at = 1;
            for (Owed one : sheet.owed()) {
                write(table, at, row(one, names));
                at++;
            }
        }
    }

    private void heatmap(Worksheet table, Compliance sheet) {
        Heatmap heatmap = sheet.heatmap();
        List<@Nullable Object> head = new ArrayList<>();
        head.add(words.say("line." + sheet.filter().by()));
        head.add(words.say("portfolio"));
        heatmap.columns()
                .forEach(column -> head.add(words.column(column, sheet.filter().by())));
        head.add(words.say("rate"));
        write(table, 0, head);
        table.freezePane(2, 1);
        int at = 1;
        for (Heatmap.Line line : heatmap.lines()) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(line.name().label());
            row.add(line.name().within());
            for (Heatmap.Column column : heatmap.columns()) {
                Heatmap.Cell cell = line.in(column);
                row.add(cell == null ? null : words.brief(cell));
            }
            row.add(line.rate().share());
            write(table, at, row);
            at++;
        }
    }

    private void rates(Worksheet table, Compliance sheet) {
        write(table, 0, List.of("quarter", "on_time", "late", "missed", "rate"));
        int at = 1;
        for (Compliance.Quarter quarter : sheet.quarters()) {
            write(table, at, rate(quarter.label(), quarter.rate()));
            at++;
        }
        write(table, at, rate("all", sheet.rate()));
        at += 2;
        write(table, at, List.of("working_days_late", "obligations"));
        for (var span : sheet.lateness().counts().entrySet()) {
            at++;
            write(table, at, List.of(words.say("span." + span.getKey()), span.getValue()));
        }
    }

    private static List<@Nullable Object> rate(String label, Rate rate) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(label);
        row.add(rate.onTime());
        row.add(rate.late());
        row.add(rate.missed());
        row.add(rate.share());
        return row;
    }

    private static List<@Nullable Object> row(Owed owed, Names names) {
        Obligation one = owed.obligation();
        List<@Nullable Object> row = new ArrayList<>();
        row.add(names.portfolios().getOrDefault(owed.review().portfolio(), ""));
        row.add(owed.review().quarter().label());
        row.add(owed.review().quarter().until());
        row.add(owed.review().code());
        row.add(owed.review().rehearsal());
        row.add(one.id().value());
        row.add(one.kind());
        row.add(one.title());
        row.add(one.owner() == null ? "PMO" : names.people().getOrDefault(one.owner(), ""));
        row.add(owed.squads().stream()
                .map(squad -> names.squads().getOrDefault(squad, ""))
                .sorted()
                .collect(Collectors.joining("; ")));
        row.add(one.dueAt());
        row.add(one.doneAt());
        row.add(owed.daysLate());
        row.add(owed.state());
        row.add(owed.restated());
        row.add(!owed.review().rehearsal() && owed.state().counts());
        return row;
    }

    private Names names(Compliance sheet) {
        List<Owed> all = sheet.owed();
        Map<PortfolioId, String> within = new HashMap<>();
        for (Portfolio portfolio : portfolios.all()) {
            within.put(portfolio.id(), portfolio.name());
        }
        Map<UserId, String> persons = new HashMap<>();
        people.all(all.stream()
                        .map(one -> one.obligation().owner())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .forEach((id, person) -> persons.put(id, person.name()));
        Map<SquadId, String> teams = new HashMap<>();
        squads.all(all.stream().flatMap(ComplianceTable::squads).collect(Collectors.toSet()))
                .forEach((id, squad) -> teams.put(id, squad.name()));
        return new Names(within, persons, teams);
    }

    private static Stream<SquadId> squads(Owed owed) {
        return owed.squads().stream();
    }

    private static void write(Worksheet table, int row, Collection<? extends @Nullable Object> cells) {
        int column = 0;
        for (Object cell : cells) {
            if (cell instanceof Number number) {
                table.value(row, column, number);
            } else if (cell != null) {
                table.value(row, column, cell.toString());
            }
            column++;
        }
    }

    private record Names(
            Map<PortfolioId, String> portfolios, Map<UserId, String> people, Map<SquadId, String> squads) {}
}
