package org.journeygate.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.journeygate.people.UserId;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.journeygate.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the outbox. */
@Repository
class OutboxRepository {

    private static final String COLUMNS =
            "id, topic, status, recipient, subject, letter, invitation_method, invitation, created_at, attempts,"
                    + " next_attempt_at, last_error, ended_at";

    private final JdbcClient database;
    private final JdbcOperations batches;
    private final JsonMapper json;

    OutboxRepository(JdbcClient database, JdbcOperations batches, JsonMapper json) {
        this.database = database;
        this.batches = batches;
        this.json = json;
    }

    /** Adds these, as one batch; a mail whose key is there already is left out. */
    void add(List<Mail> mails, Status status) {
        batches.batchUpdate("""
                insert into outbox (id, channel, topic, once_key, status, recipient, subject, letter, created_at,
                  attempts, next_attempt_at, ended_at, invitation_method, invitation)
                values (?, 'MAIL', ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?)
                on conflict do nothing
                """, mails, mails.size(), (row, mail) -> {
            row.setObject(1, mail.id().value());
            row.setString(2, mail.topic().name());
            row.setString(3, mail.onceKey());
            row.setString(4, status.name());
            row.setObject(5, mail.recipient().value());
            row.setString(6, mail.letter().subject());
            row.setString(7, json.writeValueAsString(mail.letter()));
            row.setObject(8, Sql.timestamp(mail.createdAt()));
            row.setObject(9, Sql.timestamp(mail.createdAt()));
            row.setObject(10, status == Status.SHOWN ? Sql.timestamp(mail.createdAt()) : null);
            Invitation invitation = mail.invitation();
            row.setString(11, invitation == null ? null : invitation.method().name());
            row.setString(12, invitation == null ? null : invitation.text());
        });
    }

    /** Takes over the longest waiting messages that are due and that no other node is at. To be called in a transaction. */
    List<Row> lease(UUID lease, Instant now, Instant until, int limit) {
        List<Row> due = database.sql("select " + COLUMNS + """
                         from outbox where status = 'WAITING' and next_attempt_at <= ?
                          and (leased_until is null or leased_until < ?)
                        order by next_attempt_at limit ? for update skip locked
                        """)
                .params(Sql.timestamp(now), Sql.timestamp(now), limit)
                .query(this::row)
                .list();
        if (!due.isEmpty()) {
            database.sql("update outbox set lease = :lease, leased_until = :until where id in (:ids)")
                    .param("lease", lease)
                    .param("until", Sql.timestamp(until))
                    .param("ids", due.stream().map(row -> row.id().value()).toList())
                    .update();
        }
        return due;
    }

    /** Holds what is still under the lease for longer. */
    void renew(UUID lease, Instant until) {
        database.sql("update outbox set leased_until = ? where lease = ? and status = 'WAITING'")
                .params(Sql.timestamp(until), lease)
                .update();
    }

    /** Ends the lease with what came of the attempt; says whether the lease was still held. */
    boolean settle(
            OutboxId id,
            UUID lease,
            Status status,
            int attempts,
            Instant nextAttemptAt,
            @Nullable String error,
            @Nullable Instant endedAt) {
        return database.sql("""
                                update outbox set status = ?, attempts = ?, next_attempt_at = ?, last_error = ?, ended_at = ?,
                                  lease = null, leased_until = null
                                where id = ? and lease = ? and status = 'WAITING'
                                """)
                        .param(status.name())
                        .param(attempts)
                        .param(Sql.timestamp(nextAttemptAt))
                        .param(error)
                        .param(Sql.timestampOrNull(endedAt))
                        .param(id.value())
                        .param(lease)
                        .update()
                == 1;
    }

    /** Moves a message by hand, out of one of these states. */
    boolean move(OutboxId id, List<Status> from, Status to, Instant now) {
        return database.sql("""
                                update outbox set status = :to, attempts = 0, next_attempt_at = :now, ended_at = :ended,
                                  lease = null, leased_until = null
                                where id = :id and status in (:from)
                                """)
                        .param("to", to.name())
                        .param("now", Sql.timestamp(now))
                        .param("ended", to == Status.PARKED ? Sql.timestamp(now) : null)
                        .param("id", id.value())
                        .param("from", from.stream().map(Enum::name).toList())
                        .update()
                == 1;
    }

    Optional<Row> find(OutboxId id) {
        return database.sql("select " + COLUMNS + " from outbox where id = ?")
                .param(id.value())
                .query(this::row)
                .optional();
    }

    Paged<Row> find(@Nullable Status status, PageQuery page) {
        String where = status == null ? "" : " where status = ?";
        List<Object> values = new ArrayList<>(status == null ? List.of() : List.of(status.name()));
        long total = database.sql("select count(*) from outbox" + where)
                .params(values)
                .query(Long.class)
                .single();
        values.add(page.size());
        values.add(page.offset());
        List<Row> rows = database.sql("select " + COLUMNS + " from outbox" + where
                        + " order by created_at desc, id desc limit ? offset ?")
                .params(values)
                .query(this::row)
                .list();
        return new Paged<>(rows, page.page(), page.size(), total);
    }

    long count(Status status) {
        return database.sql("select count(*) from outbox where status = ?")
                .param(status.name())
                .query(Long.class)
                .single();
    }

    private Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new OutboxId(Sql.uuid(row, "id")),
                Topic.valueOf(row.getString("topic")),
                Status.valueOf(row.getString("status")),
                new UserId(Sql.uuid(row, "recipient")),
                row.getString("subject"),
                json.readValue(row.getString("letter"), Letter.class),
                invitation(row),
                Sql.instant(row, "created_at"),
                row.getInt("attempts"),
                Sql.instant(row, "next_attempt_at"),
                row.getString("last_error"),
                Sql.instantOrNull(row, "ended_at"));
    }

    private static @Nullable Invitation invitation(ResultSet row) throws SQLException {
        String method = row.getString("invitation_method");
        return method == null ? null : new Invitation(Invitation.Method.valueOf(method), row.getString("invitation"));
    }

    /** A message as stored. */
    record Row(
            OutboxId id,
            Topic topic,
            Status status,
            UserId recipient,
            String subject,
            Letter letter,
            @Nullable Invitation invitation,
            Instant createdAt,
            int attempts,
            Instant nextAttemptAt,
            @Nullable String lastError,
            @Nullable Instant endedAt) {}
}
