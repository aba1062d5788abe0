package org.journeygate.initiatives.predictions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.Role;
import org.journeygate.people.UserId;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.Sql;
import org.journeygate.squads.Squad;
import org.journeygate.squads.SquadId;
import org.journeygate.squads.Squads;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How well squads and approvers foresee: always with the number that it rests on, by name and never by score. */
@Component
@EnableConfigurationProperties(PredictionSettings.class)
@Transactional(readOnly = true)
public class Calibrations {

    private static final String FIGURES = """
            count(*) judged,
            sum(case when verdict = 'KEPT' then 1 else 0 end) kept,
            sum(case when verdict = 'MISSED' then 1 else 0 end) missed,
            sum(case when verdict = 'UNCLEAR' then 1 else 0 end) unclear,
            count(probability) sure,
            coalesce(sum(probability), 0) probabilities,
            coalesce(sum((probability - case when verdict = 'KEPT' then 100 else 0 end)
              * (probability - case when verdict = 'KEPT' then 100 else 0 end)), 0) squares
            """;

    private final JdbcClient database;
    private final Squads squads;
    private final People people;
    private final PredictionSettings settings;

    Calibrations(JdbcClient database, Squads squads, People people, PredictionSettings settings) {
        this.database = database;
        this.squads = squads;
        this.people = people;
        this.settings = settings;
    }

    /** One squad's. One statement. */
    public Calibration of(SquadId squad) {
        return database.sql("select " + FIGURES + " from prediction where squad_id = ? and verdict is not null")
                .param(squad.value())
                .query((row, number) -> figures(row))
                .single();
    }

    /** Every squad's that has one judged, by the squad's name. At most three statements. */
    public List<Line> bySquad() {
        Map<SquadId, Calibration> found = new HashMap<>();
        database.sql("select squad_id, " + FIGURES + " from prediction where verdict is not null group by squad_id")
                .query(row -> {
                    found.put(new SquadId(Sql.uuid(row, "squad_id")), figures(row));
                });
        List<Line> lines = new ArrayList<>();
        Map<SquadId, Squad> known = squads.all(found.keySet());
        found.forEach((id, calibration) -> lines.add(
                new Line(id.value(), known.containsKey(id) ? known.get(id).name() : "", calibration)));
        return byName(lines);
    }

    /**
     * The approvers', by name: all of them for PMO and auditor, their own for executives. Refused with NotPermitted to
     * everybody else, and while no agreement is stated on which it rests. At most two statements.
     */
    public List<Line> byApprover(Actor reader) {
        if (!showsApprovers()) {
            throw new NotPermitted(
                    "approvers-not-shown",
                    "Figures about single approvers are off until an administrator states the agreement that they rest on"
                            + " (journeygate.predictions.approver-agreement).");
        }
        boolean all = reader.is(Role.PMO) || reader.is(Role.AUDITOR);
        if (!all && !reader.is(Role.EXECUTIVE)) {
            throw new NotPermitted(
                    "approvers-not-yours",
                    "Figures about single approvers are for themselves, the PMO and the auditor.");
        }
        Map<UserId, Calibration> found = new HashMap<>();
        database.sql("select person_id, " + FIGURES + """
                          from prediction_approver join prediction on prediction.id = prediction_id
                        where verdict is not null group by person_id
                        """).query(row -> {
            UserId person = new UserId(Sql.uuid(row, "person_id"));
            if (all || reader.is(person)) {
                found.put(person, figures(row));
            }
        });
        Map<UserId, Person> known = people.all(found.keySet());
        List<Line> lines = new ArrayList<>();
        found.forEach((id, calibration) -> lines.add(
                new Line(id.value(), known.containsKey(id) ? known.get(id).name() : "", calibration)));
        return byName(lines);
    }

    /** What was said against what came out, by how sure it was said, in bands of 20 per cent; those that nobody used are left out. One statement. */
    public List<Band> bands() {
        return database.sql("select (probability - 1) / 20 band, " + FIGURES + """
                          from prediction where verdict is not null and probability is not null
                        group by (probability - 1) / 20 order by 1
                        """)
                .query((row, number) -> new Band(row.getInt("band"), figures(row)))
                .list();
    }

    /** All of them together. */
    public static Calibration together(List<Line> lines) {
        return lines.stream().map(Line::calibration).reduce(Calibration.none(), Calibration::plus);
    }

    /** Whether an agreement is stated on which it rests that single approvers are shown. */
    public boolean showsApprovers() {
        return !settings.approverAgreement().isBlank();
    }

    /** That agreement, in words; empty where none is stated. */
    public String agreement() {
        return settings.approverAgreement().strip();
    }

    private static List<Line> byName(List<Line> lines) {
        lines.sort(Comparator.comparing(Line::name).thenComparing(Line::id));
        return List.copyOf(lines);
    }

    private static Calibration figures(ResultSet row) throws SQLException {
        return new Calibration(
                row.getLong("judged"),
                row.getLong("kept"),
                row.getLong("missed"),
                row.getLong("unclear"),
                row.getLong("sure"),
                row.getLong("probabilities"),
                row.getLong("squares"));
    }

    /** The calibration of one squad or approver. */
    public record Line(UUID id, String name, Calibration calibration) {}

    /**
     * The predictions that were said with about the same certainty.
     *
     * @param number 0 for 1 to 20 per cent, 4 for 81 to 99
     */
    public record Band(int number, Calibration calibration) {

        /** The lowest per cent of it. */
        public int low() {
            return number * 20 + 1;
        }

        /** The highest. */
        public int high() {
            return Math.min(number * 20 + 20, 99);
        }
    }
}
