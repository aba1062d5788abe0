package org.journeygate.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.journeygate.shared.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of access tokens. */
@Repository
class AccessTokenRepository {

    private final JdbcClient database;

    AccessTokenRepository(JdbcClient database) {
        this.database = database;
    }

    List<AccessToken> of(UserId owner) {
        return database.sql("select * from access_token where person_id = ? order by created_at desc, id desc")
                .param(owner.value())
                .query((row, number) -> token(row))
                .list();
    }

    Optional<Kept> byHash(String hash) {
        return database.sql("select * from access_token where secret_hash = ?")
                .param(hash)
                .query((row, number) -> new Kept(new UserId(Sql.uuid(row, "person_id")), token(row)))
                .optional();
    }

    void insert(UserId owner, AccessToken token, String hash) {
        database.sql("""
                        insert into access_token (id, person_id, name, scopes, secret_hash, created_at, expires_on)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        token.id(),
                        owner.value(),
                        token.name(),
                        token.scopes().stream().map(Scope::name).sorted().collect(Collectors.joining(" ")),
                        hash,
                        Sql.timestamp(token.createdAt()),
                        token.expiresOn())
                .update();
    }

    boolean delete(UUID id, UserId owner) {
        return database.sql("delete from access_token where id = ? and person_id = ?")
                        .params(id, owner.value())
                        .update()
                == 1;
    }

    void noteUse(UUID id, Instant now, Instant unlessSince) {
        database.sql("""
                        update access_token set last_used_at = ?
                         where id = ? and (last_used_at is null or last_used_at < ?)""")
                .params(Sql.timestamp(now), id, Sql.timestamp(unlessSince))
                .update();
    }

    private static AccessToken token(ResultSet row) throws SQLException {
        return new AccessToken(
                Sql.uuid(row, "id"),
                row.getString("name"),
                Arrays.stream(row.getString("scopes").split(" "))
                        .map(Scope::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                Sql.instant(row, "created_at"),
                row.getObject("expires_on", LocalDate.class),
                Sql.instantOrNull(row, "last_used_at"));
    }

    /** A token with its owner. */
    record Kept(UserId owner, AccessToken token) {}
}
