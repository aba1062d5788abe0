package org.journeygate.initiatives.winddown;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.journeygate.initiatives.InitiativeId;
import org.journeygate.people.UserId;
import org.journeygate.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WindDownRepository {

    private static final String BY_BET = "select * from wind_down where initiative_id = ?";

    private final JdbcClient database;

    WindDownRepository(JdbcClient database) {
        this.database = database;
    }

    Optional<WindDown> of(InitiativeId bet) {
        return database.sql(BY_BET).param(bet.value()).query(this::row).optional();
    }

    Optional<WindDown> find(WindDownId id) {
        return database.sql("select * from wind_down where id = ?")
                .param(id.value())
                .query(this::row)
                .optional();
    }

    /** As {@link #of}, its row locked until the transaction ends. */
    Optional<WindDown> lock(InitiativeId bet) {
        database.sql("select id from wind_down where initiative_id = ? for update")
                .param(bet.value())
                .query()
                .listOfRows();
        return of(bet);
    }

    void insert(WindDown list) {
        database.sql("""
                        insert into wind_down (id, initiative_id, decision_code, days, responsible_id, opened_at,
                          turn_opened_at, due_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Sql.values(
                        list.id(),
                        list.initiative(),
                        list.decision(),
                        list.days(),
                        list.responsible(),
                        list.openedAt(),
                        list.turnOpenedAt(),
                        list.dueAt()))
                .update();
        list.lines().forEach(line -> add(list.id(), line));
    }

    void add(WindDownId list, Line line) {
        database.sql("""
                        insert into wind_down_line (id, wind_down_id, number, kind, text, state) values (?, ?, ?, ?, ?, ?)
                        """)
                .params(Sql.values(line.id(), list, line.number(), line.kind(), line.text(), line.state()))
                .update();
    }

    void answer(Line line) {
        database.sql("""
                        update wind_down_line set state = ?, done_on = ?, note = ?, freed = ?, answered_by = ?,
                          answered_at = ?
                        where id = ?
                        """)
                .params(Sql.values(
                        line.state(),
                        line.doneOn(),
                        line.note(),
                        line.freed(),
                        line.answeredBy(),
                        line.answeredAt(),
                        line.id()))
                .update();
    }

    void close(WindDownId id, Instant at, UserId by) {
        database.sql("update wind_down set closed_at = ?, closed_by = ? where id = ?")
                .params(Sql.values(at, by, id))
                .update();
    }

    void giveTurn(WindDownId id, UserId responsible, Instant from, Instant dueAt) {
        database.sql("update wind_down set responsible_id = ?, turn_opened_at = ?, due_at = ? where id = ?")
                .params(Sql.values(responsible, from, dueAt, id))
                .update();
    }

    void handOver(WindDownId id, UserId responsible) {
        database.sql("update wind_down set responsible_id = ? where id = ?")
                .params(Sql.values(responsible, id))
                .update();
    }

    void passOn(WindDownId id, Instant at) {
        database.sql("update wind_down set passed_on_at = ? where id = ?")
                .params(Sql.values(at, id))
                .update();
    }

    void noteExtension(WindDownId id, Instant at, String reason) {
        database.sql("update wind_down set extended_at = ?, extended_reason = ? where id = ?")
                .params(Sql.values(at, reason, id))
                .update();
    }

    private WindDown row(ResultSet row, int number) throws SQLException {
        var id = new WindDownId(Sql.uuid(row, "id"));
        return new WindDown(
                id,
                new InitiativeId(Sql.uuid(row, "initiative_id")),
                row.getString("decision_code"),
                row.getInt("days"),
                new UserId(Sql.uuid(row, "responsible_id")),
                Sql.instant(row, "opened_at"),
                Sql.instant(row, "turn_opened_at"),
                Sql.instant(row, "due_at"),
                Sql.instantOrNull(row, "passed_on_at"),
                Sql.instantOrNull(row, "extended_at"),
                row.getString("extended_reason"),
                Sql.instantOrNull(row, "closed_at"),
                person(row, "closed_by"),
                lines(id));
    }

    private List<Line> lines(WindDownId list) {
        return database.sql("select * from wind_down_line where wind_down_id = ? order by number")
                .param(list.value())
                .query((row, number) -> new Line(
                        new LineId(Sql.uuid(row, "id")),
                        row.getInt("number"),
                        Line.Kind.valueOf(row.getString("kind")),
                        row.getString("text"),
                        Line.State.valueOf(row.getString("state")),
                        row.getObject("done_on", LocalDate.class),
                        row.getString("note"),
                        Sql.decimalOrNull(row, "freed"),
                        person(row, "answered_by"),
                        Sql.instantOrNull(row, "answered_at")))
                .list();
    }

    private static @Nullable UserId person(ResultSet row, String column) throws SQLException {
        var id = Sql.uuidOrNull(row, column);
        return id == null ? null : new UserId(id);
    }
}
