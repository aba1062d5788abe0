package org.journeygate.journeys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.journeygate.people.UserId;
import org.journeygate.shared.Identity;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.journeygate.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JourneyRepository {

    private static final Map<String, String> ORDERS = Map.of("name", "name");

    private final JdbcClient database;

    JourneyRepository(JdbcClient database) {
        this.database = database;
    }

    Optional<Journey> find(JourneyId id) {
        return all(List.of(id)).stream().findFirst();
    }

    List<Journey> all(Collection<JourneyId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return withStages(database.sql("select * from journey where id in (:ids)")
                .param("ids", ids.stream().map(Identity::value).toList())
                .query(JourneyRepository::row)
                .list());
    }

    List<Journey> named(Collection<String> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        return withStages(database.sql("select * from journey where name in (:names)")
                .param("names", names)
                .query(JourneyRepository::row)
                .list());
    }

    List<Journey> of(PortfolioId portfolio) {
        return withStages(database.sql("select * from journey where portfolio_id = ? order by name, id")
                .param(portfolio.value())
                .query(JourneyRepository::row)
                .list());
    }

    Paged<Journey> page(@Nullable PortfolioId portfolio, @Nullable String text, PageQuery query) {
        Map<String, Object> values = new HashMap<>();
        String where = " where true";
        if (portfolio != null) {
            where += " and portfolio_id = :portfolio";
            values.put("portfolio", portfolio.value());
        }
        if (text != null) {
            where += " and lower(name) like :text escape '\\'";
            values.put("text", Sql.contains(text));
        }
        long total = database.sql("select count(*) from journey" + where)
                .params(values)
                .query(Long.class)
                .single();
        values.put("size", query.size());
        values.put("skip", query.offset());
        List<Journey> rows = database.sql("select * from journey" + where + " order by " + query.order(ORDERS, "name")
                        + " limit :size offset :skip")
                .params(values)
                .query(JourneyRepository::row)
                .list();
        return new Paged<>(withStages(rows), query.page(), query.size(), total);
    }

    void insert(Journey journey) {
        try {
            database.sql("""
                            insert into journey (id, version, portfolio_id, name, goal, owner_id, core)
                            values (?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(Sql.values(
                            journey.id(),
                            journey.version(),
                            journey.portfolio(),
                            journey.name(),
                            journey.goal(),
                            journey.owner(),
                            journey.core()))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw nameTaken();
        }
        writeStages(journey, List.of());
    }

    /** Writes the next version, stages included; false where another was quicker. */
    boolean update(Journey journey, List<Journey.Stage> stagesBefore) {
        try {
            int updated = database.sql("""
                            update journey set version = version + 1, name = ?, goal = ?, owner_id = ?, core = ?
                            where id = ? and version = ?
                            """)
                    .params(Sql.values(
                            journey.name(),
                            journey.goal(),
                            journey.owner(),
                            journey.core(),
                            journey.id(),
                            journey.version()))
                    .update();
            if (updated == 0) {
                return false;
            }
        } catch (DuplicateKeyException taken) {
            throw nameTaken();
        }
        writeStages(journey, stagesBefore);
        return true;
    }

    private void writeStages(Journey journey, List<Journey.Stage> before) {
        if (journey.stages().equals(before)) {
            return;
        }
        database.sql("delete from journey_stage where journey_id = ?")
                .param(journey.id().value())
                .update();
        for (int place = 0; place < journey.stages().size(); place++) {
            Journey.Stage stage = journey.stages().get(place);
            database.sql("""
                            insert into journey_stage (id, journey_id, place, name, moment_that_matters)
                            values (?, ?, ?, ?, ?)
                            """)
                    .params(Sql.values(stage.id(), journey.id(), place, stage.name(), stage.momentThatMatters()))
                    .update();
        }
    }

    private List<Journey> withStages(List<Journey> journeys) {
        if (journeys.isEmpty()) {
            return journeys;
        }
        Map<UUID, List<PlacedStage>> stages = database
                .sql("select * from journey_stage where journey_id in (:ids) order by journey_id, place")
                .param(
                        "ids",
                        journeys.stream().map(journey -> journey.id().value()).toList())
                .query(PlacedStage::of)
                .list()
                .stream()
                .collect(Collectors.groupingBy(PlacedStage::journey));
        return journeys.stream()
                .map(journey ->
                        journey.withStages(stages.getOrDefault(journey.id().value(), List.of()).stream()
                                .map(PlacedStage::stage)
                                .toList()))
                .toList();
    }

    private static InvalidInput nameTaken() {
        return new InvalidInput("name", "is already taken by another journey of this portfolio: choose another one");
    }

    private static Journey row(ResultSet row, int number) throws SQLException {
        return new Journey(
                new JourneyId(Sql.uuid(row, "id")),
                row.getInt("version"),
                new PortfolioId(Sql.uuid(row, "portfolio_id")),
                row.getString("name"),
                row.getString("goal"),
                new UserId(Sql.uuid(row, "owner_id")),
                row.getBoolean("core"),
                List.of());
    }

    private record PlacedStage(UUID journey, Journey.Stage stage) {

        static PlacedStage of(ResultSet row, int number) throws SQLException {
            return new PlacedStage(
                    Sql.uuid(row, "journey_id"),
                    new Journey.Stage(
                            new StageId(Sql.uuid(row, "id")),
                            row.getString("name"),
                            row.getBoolean("moment_that_matters")));
        }
    }
}
