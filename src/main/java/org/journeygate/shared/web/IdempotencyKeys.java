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

    private final JdbcClient database;
    private final Clock clock;

    IdempotencyKeys(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Takes the key for a write that is about to begin, at once visible to others. Empty where it stands for another write,
     * for one that has its answer, or for one under way; whose worker has died, with its lock on the key, is taken over.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    Optional<Claim> claim(String person, String key, String fingerprint) {
        Instant now = clock.instant();
        database.sql("delete from idempotency_key where person = ? and request_key = ? and started_at < ?")
                .params(person, key, Sql.timestamp(now.minus(KEPT)))
                .update();
        var claim = new Claim(person, key, Identity.next());
        boolean taken = database.sql("select count(*) from idempotency_key where person = ? and request_key = ?")
                        .params(person, key)
                        .query(Integer.class)
                        .single()
                > 0;
        if (taken) {
            return isAbandoned(person, key, fingerprint) && takeOver(claim, now)
                    ? Optional.of(claim)
                    : Optional.empty();
        }
        database.sql("""
                        insert into idempotency_key (person, request_key, fingerprint, claim, started_at)
                        values (?, ?, ?, ?, ?)""")
                .params(person, key, fingerprint, claim.id(), Sql.timestamp(now))
                .update();
        return Optional.of(claim);
    }

    private boolean isAbandoned(String person, String key, String fingerprint) {
        return database.sql("""
                        select fingerprint from idempotency_key
                         where person = ? and request_key = ? and status is null for update skip locked""")
                .params(person, key)
                .query(String.class)
                .optional()
                .filter(fingerprint::equals)
                .isPresent();
    }

    private boolean takeOver(Claim claim, Instant now) {
        return database.sql("update idempotency_key set claim = ?, started_at = ? where person = ? and request_key = ?")
                        .params(claim.id(), Sql.timestamp(now), claim.person(), claim.key())
                        .update()
                == 1;
    }

    /** Locks the key until the write's transaction ends; false where another has taken it over. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean hold(Claim claim) {
        return database.sql("""
                        select claim from idempotency_key
                         where person = ? and request_key = ? and status is null for update""")
                .params(claim.person(), claim.key())
                .query((row, number) -> Sql.uuid(row, "claim"))
                .optional()
                .filter(claim.id()::equals)
                .isPresent();
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

    /** Keeps the answer in the caller's transaction, which holds the key. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(Claim claim, Answer answer) {
        if (!write(claim, answer)) {
            throw new DuplicateKeyException("The key was taken over while this write was running");
        }
    }

    /** Keeps the answer of a write that was undone; false where another has taken the key over since. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    boolean keepAfterwards(Claim claim, Answer answer) {
        return write(claim, answer);
    }

    private boolean write(Claim claim, Answer answer) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(answer.status());
        values.add(answer.contentType());
        values.add(answer.location());
        values.add(answer.etag());
        values.add(answer.body());
        values.add(claim.person());
        values.add(claim.key());
        values.add(claim.id());
        return database.sql("""
                        update idempotency_key set status = ?, content_type = ?, location = ?, etag = ?, body = ?
                         where person = ? and request_key = ? and claim = ? and status is null""").params(values).update() == 1;
    }

    /** Frees the key of a write that came to nothing. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void free(Claim claim) {
        database.sql(
                        "delete from idempotency_key where person = ? and request_key = ? and claim = ? and status is null")
                .params(claim.person(), claim.key(), claim.id())
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

    /** A key, taken for one write. */
    record Claim(String person, String key, UUID id) {}

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
