package org.journeygate.notifications.feeds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.people.UserId;
import org.journeygate.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of feeds. */
@Repository
class CalendarFeedRepository {

    private static final String OWN = "me";

    private final JdbcClient database;

    CalendarFeedRepository(JdbcClient database) {
        this.database = database;
    }

    List<Kept> of(UserId owner) {
        return database.sql("select * from calendar_feed where person_id = ? order by made_at, id")
                .param(owner.value())
                .query((row, number) -> kept(row))
                .list();
    }

    Optional<Kept> byHash(String hash) {
        return database.sql("select * from calendar_feed where secret_hash = ?")
                .param(hash)
                .query((row, number) -> kept(row))
                .optional();
    }

    /** Adds it, unless the person has one about that already. */
    boolean insert(Kept kept, String hash) {
        return database.sql("""
                                insert into calendar_feed (id, person_id, about, secret_hash, made_at)
                                values (?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                kept.feed().id(),
                                kept.owner().value(),
                                about(kept.feed().portfolio()),
                                hash,
                                Sql.timestamp(kept.feed().madeAt()))
                        .update()
                == 1;
    }

    boolean renew(UUID id, UserId owner, String hash, Instant now) {
        return database.sql("""
                                update calendar_feed set secret_hash = ?, made_at = ?, last_read_at = null
                                 where id = ? and person_id = ?""")
                        .params(hash, Sql.timestamp(now), id, owner.value())
                        .update()
                == 1;
    }

    boolean delete(UUID id, UserId owner) {
        return database.sql("delete from calendar_feed where id = ? and person_id = ?")
                        .params(id, owner.value())
                        .update()
                == 1;
    }

    void noteRead(UUID id, Instant now, Instant unlessSince) {
        database.sql("""
                        update calendar_feed set last_read_at = ?
                         where id = ? and (last_read_at is null or last_read_at < ?)""")
                .params(Sql.timestamp(now), id, Sql.timestamp(unlessSince))
                .update();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                new UserId(Sql.uuid(row, "person_id")),
                new CalendarFeed(
                        Sql.uuid(row, "id"),
                        portfolio(row.getString("about")),
                        Sql.instant(row, "made_at"),
                        Sql.instantOrNull(row, "last_read_at")));
    }

    private static String about(@Nullable PortfolioId portfolio) {
        return portfolio == null ? OWN : portfolio.value().toString();
    }

    private static @Nullable PortfolioId portfolio(String about) {
        return about.equals(OWN) ? null : new PortfolioId(UUID.fromString(about));
    }

    /** A feed with whose it is. */
    record Kept(UserId owner, CalendarFeed feed) {}
}
