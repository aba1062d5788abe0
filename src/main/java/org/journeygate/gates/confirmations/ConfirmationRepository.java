package org.journeygate.gates.confirmations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.people.UserId;
import org.journeygate.shared.Sql;
import org.journeygate.squads.Squad;
import org.journeygate.squads.SquadId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ConfirmationRepository {

    private final JdbcClient database;

    ConfirmationRepository(JdbcClient database) {
        this.database = database;
    }

    void insert(Confirmation asked) {
        database.sql("""
                        insert into confirmation (id, gate_request_id, gate_request_code, kind, portfolio_id, squad_id, squad_name,
                          initiative_code, title, cost, currency, confirmer_id, asked_by, asked_at, due_at, state)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Sql.values(
                        asked.id(),
                        asked.request(),
                        asked.requestCode(),
                        asked.kind(),
                        asked.portfolio(),
                        asked.squad(),
                        asked.squadName(),
                        asked.betCode(),
                        asked.title(),
                        asked.cost(),
                        asked.currency(),
                        asked.confirmer(),
                        asked.askedBy(),
                        asked.askedAt(),
                        asked.dueAt(),
                        asked.state()))
                .update();
    }

    Optional<Confirmation> find(ConfirmationId id) {
        return database.sql("select * from confirmation where id = ?")
                .param(id.value())
                .query(ConfirmationRepository::row)
                .optional();
    }

    /** As {@link #find}, its row locked until the transaction ends. */
    Optional<Confirmation> lock(ConfirmationId id) {
        return database.sql("select * from confirmation where id = ? for update")
                .param(id.value())
                .query(ConfirmationRepository::row)
                .optional();
    }

    /** All that was asked about the request, the oldest first. */
    List<Confirmation> of(UUID request) {
        return database.sql("select * from confirmation where gate_request_id = ? order by asked_at, id")
                .param(request)
                .query(ConfirmationRepository::row)
                .list();
    }

    void end(ConfirmationId id, Confirmation.State state, @Nullable UserId by, Instant at, @Nullable String reason) {
        database.sql("update confirmation set state = ?, answered_by = ?, answered_at = ?, reason = ? where id = ?")
                .params(Sql.values(state, by, at, reason, id))
                .update();
    }

    void late(ConfirmationId id, Instant at) {
        database.sql("update confirmation set late_at = ? where id = ?")
                .params(Sql.values(at, id))
                .update();
    }

    void handOver(ConfirmationId id, UserId confirmer) {
        database.sql("update confirmation set confirmer_id = ? where id = ?")
                .params(Sql.values(confirmer, id))
                .update();
    }

    void follow(ConfirmationId id, Squad squad) {
        database.sql("update confirmation set squad_id = ?, squad_name = ? where id = ? and state = 'OPEN'")
                .params(Sql.values(squad.id(), squad.name(), id))
                .update();
    }

    private static Confirmation row(ResultSet row, int number) throws SQLException {
        UUID answeredBy = Sql.uuidOrNull(row, "answered_by");
        return new Confirmation(
                new ConfirmationId(Sql.uuid(row, "id")),
                Sql.uuid(row, "gate_request_id"),
                row.getString("gate_request_code"),
                Confirmation.Kind.valueOf(row.getString("kind")),
                new PortfolioId(Sql.uuid(row, "portfolio_id")),
                new SquadId(Sql.uuid(row, "squad_id")),
                row.getString("squad_name"),
                row.getString("initiative_code"),
                row.getString("title"),
                Sql.decimalOrNull(row, "cost"),
                row.getString("currency"),
                new UserId(Sql.uuid(row, "confirmer_id")),
                new UserId(Sql.uuid(row, "asked_by")),
                Sql.instant(row, "asked_at"),
                Sql.instant(row, "due_at"),
                Sql.instantOrNull(row, "late_at"),
                Confirmation.State.valueOf(row.getString("state")),
                answeredBy == null ? null : new UserId(answeredBy),
                Sql.instantOrNull(row, "answered_at"),
                row.getString("reason"));
    }
}
