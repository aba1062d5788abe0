package org.journeygate.initiatives.pauses;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.journeygate.initiatives.InitiativeId;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.people.UserId;
import org.journeygate.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PauseRepository {

    private final JdbcClient database;

    PauseRepository(JdbcClient database) {
        this.database = database;
    }

    void insert(Pause pause) {
        database.sql("""
                        insert into pause (id, initiative_id, gate_request_id, decision_code, renews_id, began_at, ask_at,
                          ends_on, ends_at, record_due_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Sql.values(
                        pause.id(),
                        pause.initiative(),
                        pause.request(),
                        pause.decision(),
                        pause.renews(),
                        pause.beganAt(),
                        pause.askAt(),
                        pause.endsOn(),
                        pause.endsAt(),
                        pause.recordDueAt()))
                .update();
    }

    Optional<Pause> find(PauseId id) {
        return database.sql("select * from pause where id = ?")
                .param(id.value())
                .query(PauseRepository::row)
                .optional();
    }

    Optional<Pause> decidedBy(String decision) {
        return database.sql("select * from pause where decision_code = ?")
                .param(decision)
                .query(PauseRepository::row)
                .optional();
    }

    /** The bet's pauses, the newest first. */
    List<Pause> of(InitiativeId bet) {
        return database.sql("select * from pause where initiative_id = ? order by began_at desc, id desc")
                .param(bet.value())
                .query(PauseRepository::row)
                .list();
    }

    /** The pauses of the portfolio's bets that ran out before that instant and have not ended, the oldest first. */
    List<Pause> ranOut(PortfolioId portfolio, Instant before) {
        return database.sql("""
                        select pause.* from pause join initiative on initiative.id = pause.initiative_id
                        where initiative.portfolio_id = ? and pause.ended_at is null and pause.ends_at < ?
                        order by pause.ends_at, pause.id
                        """)
                .params(Sql.values(portfolio, before))
                .query(PauseRepository::row)
                .list();
    }

    /** The bet's pause that has not ended, its row locked until the transaction ends. */
    Optional<Pause> lockOpen(InitiativeId bet) {
        return database.sql("select * from pause where initiative_id = ? and ended_at is null for update")
                .param(bet.value())
                .query(PauseRepository::row)
                .optional();
    }

    Optional<Pause> lock(PauseId id) {
        return database.sql("select * from pause where id = ? for update")
                .param(id.value())
                .query(PauseRepository::row)
                .optional();
    }

    void passRecordOn(PauseId id, Instant at) {
        update("update pause set record_late_at = ? where id = ?", at, id);
    }

    void write(PauseId id, Pause.Statement said) {
        update(
                """
                update pause set held = ?, freed = ?, freed_people = ?, freed_money = ?, freed_from = ?, recorded_by = ?,
                  recorded_at = ?
                where id = ?
                """,
                said.held(),
                said.freed(),
                said.freedPeople(),
                said.freedMoney(),
                said.freedFrom(),
                said.by(),
                said.at(),
                id);
    }

    void resume(PauseId id, @Nullable UUID resumption) {
        update("update pause set resumption_id = ? where id = ?", resumption, id);
    }

    void letGo(PauseId id, Pause.LettingGo letGo) {
        update(
                "update pause set let_go_reason = ?, let_go_by = ?, let_go_at = ? where id = ?",
                letGo.reason(),
                letGo.by(),
                letGo.at(),
                id);
    }

    void runOut(PauseId id, Instant at) {
        update("update pause set ran_out_at = ? where id = ?", at, id);
    }

    void end(PauseId id, Pause.Ending ending, Instant at) {
        update("update pause set ending = ?, ended_at = ? where id = ?", ending, at, id);
    }

    private void update(String sql, @Nullable Object... values) {
        database.sql(sql).params(Sql.values(values)).update();
    }

    private static Pause row(ResultSet row, int number) throws SQLException {
        UUID renews = Sql.uuidOrNull(row, "renews_id");
        String ending = row.getString("ending");
        return new Pause(
                new PauseId(Sql.uuid(row, "id")),
                new InitiativeId(Sql.uuid(row, "initiative_id")),
                Sql.uuid(row, "gate_request_id"),
                row.getString("decision_code"),
                renews == null ? null : new PauseId(renews),
                Sql.instant(row, "began_at"),
                Sql.instant(row, "ask_at"),
                row.getObject("ends_on", LocalDate.class),
                Sql.instant(row, "ends_at"),
                Sql.instant(row, "record_due_at"),
                Sql.instantOrNull(row, "record_late_at"),
                statement(row),
                Sql.uuidOrNull(row, "resumption_id"),
                lettingGo(row),
                Sql.instantOrNull(row, "ran_out_at"),
                ending == null ? null : Pause.Ending.valueOf(ending),
                Sql.instantOrNull(row, "ended_at"));
    }

    private static Pause.@Nullable Statement statement(ResultSet row) throws SQLException {
        Instant at = Sql.instantOrNull(row, "recorded_at");
        return at == null
                ? null
                : new Pause.Statement(
                        row.getString("held"),
                        row.getString("freed"),
                        Sql.decimal(row, "freed_people"),
                        Sql.decimal(row, "freed_money"),
                        row.getObject("freed_from", LocalDate.class),
                        new UserId(Sql.uuid(row, "recorded_by")),
                        at);
    }

    private static Pause.@Nullable LettingGo lettingGo(ResultSet row) throws SQLException {
        Instant at = Sql.instantOrNull(row, "let_go_at");
        return at == null
                ? null
                : new Pause.LettingGo(row.getString("let_go_reason"), new UserId(Sql.uuid(row, "let_go_by")), at);
    }
}
