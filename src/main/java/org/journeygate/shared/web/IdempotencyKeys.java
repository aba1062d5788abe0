package org.journeygate.shared.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.journeygate.shared.Identity;
import org.journeygate.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which write each person's keys stood for in the last 24 hours, and what was answered. */
@Component
class IdempotencyKeys {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration GIVEN_UP = Duration.ofMinutes(5);

    private final JdbcClient database;
    private final Clock clock;

    IdempotencyKeys(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Takes the key for a write that is about to begin, at once visible to others; empty where it is taken already. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    Optional<UUID> claim(String person, String key, String fingerprint) {
        Instant now = clock.instant();
        UUID claim = Identity.next();
        database.sql("""
                        delete from idempotency_key
                         where person = ? and request_key = ?
                           and (started_at < ? or (status is null and started_at < ?))""")
                .params(person, key, Sql.timestamp(now.minus(KEPT)), Sql.timestamp(now.minus(GIVEN_UP)))
                .update();
        boolean taken = database.sql("select count(*) from idempotency_key where person = ? and request_key = ?")
                        .params(person, key)
                        .query(Integer.class)
                        .single()
                > 0;
        if (taken) {
            return Optional.empty();
        }
        database.sql("""
                        insert into idempotency_key (person, request_key, fingerprint, claim, started_at)
                        values (?, ?, ?, ?, ?)""")
                .params(person, key, fingerprint, claim, Sql.timestamp(now))
                .update();
        return Optional.of(claim);
    }

    /** What the key stands for. */
    @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
    Optional<Held> held(String person, String key) {
        return database.sql("select * from idempotency_key where person = ? and request_key = ?")
                .params(person, key)
                .query((row, number) -> {
                    int status = row.getInt("status");
                    boolean running = row.wasNull();
                    return new Held(
                            row.getString("fingerprint"),
                            running
                                    ? null
                                    : new Answer(
                                            status,
                                            row.getString("content_type"),
                                            row.getString("location"),
                                            row.getString("etag"),
                                            row.getString("body")));
                })
                .optional();
    }

    /** Keeps the answer in the caller's transaction; a claim that somebody else has taken over meanwhile undoes it all. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(UUID claim, Answer answer) {
        write(claim, answer);
    }

    /** Keeps the answer of a write that was undone. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void keepAfterwards(UUID claim, Answer answer) {
        write(claim, answer);
    }

    private void write(UUID claim, Answer answer) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(answer.status());
        values.add(answer.contentType());
        values.add(answer.location());
        values.add(answer.etag());
        values.add(answer.body());
        values.add(claim);
        int rows = database.sql("""
                        update idempotency_key set status = ?, content_type = ?, location = ?, etag = ?, body = ?
                         where claim = ? and status is null""").params(values).update();
        if (rows != 1) {
            throw new DuplicateKeyException("The key was taken over while this write was running");
        }
    }

    /** Frees the key of a write that came to nothing. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void free(UUID claim) {
        database.sql("delete from idempotency_key where claim = ? and status is null")
                .param(claim)
                .update();
    }

    /** Forgets keys after their day. */
    @Scheduled(cron = "0 43 * * * *")
    @Transactional
    void forget() {
        database.sql("delete from idempotency_key where started_at < ?")
                .param(Sql.timestamp(clock.instant().minus(KEPT)))
                .update();
    }

    /**
     * A key in use.
     *
     * @param answer null while the write is running
     */
    record Held(String fingerprint, @Nullable Answer answer) {}

    /** An answer as it was given. */
    record Answer(
            int status,
            @Nullable String contentType,
            @Nullable String location,
            @Nullable String etag,
            @Nullable String body) {}
}
