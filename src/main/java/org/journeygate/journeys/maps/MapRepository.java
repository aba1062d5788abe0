package org.journeygate.journeys.maps;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.people.UserId;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.journeygate.shared.Sql;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MapRepository {

    private static final Map<String, String> ORDERS = Map.of("number", "number");

    private final JdbcClient database;

    MapRepository(JdbcClient database) {
        this.database = database;
    }

    Optional<Draft> draft(JourneyId journey) {
        return database.sql("select version, content from journey_map_draft where journey_id = ?")
                .param(journey.value())
                .query((row, number) -> new Draft(row.getInt("version"), StoredMap.read(row.getString("content"))))
                .optional();
    }

    /** Keeps the draft as the version after {@code seen}; false where another was quicker. */
    boolean keep(JourneyId journey, int seen, JourneyMap draft, UserId by, Instant at) {
        if (seen == 0) {
            try {
                database.sql("""
                                insert into journey_map_draft (journey_id, version, content, changed_by, changed_at)
                                values (?, 1, ?, ?, ?)
                                """)
                        .params(Sql.values(journey, StoredMap.write(draft), by, at))
                        .update();
                return true;
            } catch (DuplicateKeyException quicker) {
                return false;
            }
        }
        return database.sql("""
                                update journey_map_draft
                                set version = version + 1, content = ?, changed_by = ?, changed_at = ?
                                where journey_id = ? and version = ?
                                """)
                        .params(Sql.values(StoredMap.write(draft), by, at, journey, seen))
                        .update()
                == 1;
    }

    Optional<MapVersion> latest(JourneyId journey) {
        return database.sql("select * from journey_map where journey_id = ? order by number desc limit 1")
                .param(journey.value())
                .query(MapRepository::version)
                .optional();
    }

    Optional<MapVersion> latestBefore(JourneyId journey, Instant end) {
        return database.sql(
                        "select * from journey_map where journey_id = ? and drawn_at < ? order by number desc limit 1")
                .params(Sql.values(journey, end))
                .query(MapRepository::version)
                .optional();
    }

    /** The latest map of each journey of a portfolio that has one; at most a hundred. */
    List<JourneyMap> latestIn(PortfolioId portfolio) {
        return database.sql("""
                        select map.content from journey_map map join journey on journey.id = map.journey_id
                        where journey.portfolio_id = ? and map.number =
                          (select max(number) from journey_map latest where latest.journey_id = map.journey_id)
                        order by journey.name limit 100
                        """)
                .param(portfolio.value())
                .query((row, number) -> StoredMap.read(row.getString("content")))
                .list();
    }

    Optional<MapVersion> find(JourneyId journey, int number) {
        return database.sql("select * from journey_map where journey_id = ? and number = ?")
                .params(journey.value(), number)
                .query(MapRepository::version)
                .optional();
    }

    Paged<MapVersion> page(JourneyId journey, PageQuery query) {
        return new Paged<>(
                database.sql("select journey_map.*, journey_id as id from journey_map where journey_id = ? order by "
                                + query.order(ORDERS, "-number") + " limit ? offset ?")
                        .params(journey.value(), query.size(), query.offset())
                        .query(MapRepository::version)
                        .list(),
                query.page(),
                query.size(),
                database.sql("select count(*) from journey_map where journey_id = ?")
                        .param(journey.value())
                        .query(Long.class)
                        .single());
    }

    void insert(MapVersion version) {
        Participation participation = version.participation();
        database.sql("""
                        insert into journey_map
                          (journey_id, number, content, customers, took_part_on, who, note, drawn_by, drawn_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Sql.values(
                        version.journey(),
                        version.number(),
                        StoredMap.write(version.map()),
                        participation.customers(),
                        participation.tookPartOn(),
                        participation.who(),
                        version.note(),
                        version.drawnBy(),
                        version.drawnAt()))
                .update();
    }

    private static MapVersion version(ResultSet row, int number) throws SQLException {
        return new MapVersion(
                new JourneyId(Sql.uuid(row, "journey_id")),
                row.getInt("number"),
                StoredMap.read(row.getString("content")),
                new Participation(
                        row.getObject("customers", Integer.class),
                        row.getObject("took_part_on", LocalDate.class),
                        row.getString("who")),
                row.getString("note"),
                new UserId(Sql.uuid(row, "drawn_by")),
                Sql.instant(row, "drawn_at"));
    }

    record Draft(int version, JourneyMap map) {}
}
