package org.journeygate.journeys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
class MetricRepository {

    private static final Map<String, String> ORDERS = Map.of("name", "name");

    private final JdbcClient database;

    MetricRepository(JdbcClient database) {
        this.database = database;
    }

    Optional<Metric> find(MetricId id) {
        return all(List.of(id)).stream().findFirst();
    }

    List<Metric> all(Collection<MetricId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return database.sql("select * from metric where id in (:ids)")
                .param("ids", ids.stream().map(Identity::value).toList())
                .query(MetricRepository::row)
                .list();
    }

    List<Metric> named(Collection<String> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        return database.sql("select * from metric where name in (:names) order by name, id")
                .param("names", names)
                .query(MetricRepository::row)
                .list();
    }

    List<Metric> of(Collection<JourneyId> journeys) {
        if (journeys.isEmpty()) {
            return List.of();
        }
        return database.sql("select * from metric where journey_id in (:journeys) order by name, id")
                .param("journeys", journeys.stream().map(Identity::value).toList())
                .query(MetricRepository::row)
                .list();
    }

    Paged<Metric> page(@Nullable JourneyId journey, PageQuery query) {
        String where = journey == null ? "" : " where journey_id = :journey";
        var rows = database.sql("select * from metric" + where + " order by " + query.order(ORDERS, "name")
                        + " limit :size offset :skip")
                .param("size", query.size())
                .param("skip", query.offset());
        var count = database.sql("select count(*) from metric" + where);
        if (journey != null) {
            rows = rows.param("journey", journey.value());
            count = count.param("journey", journey.value());
        }
        return new Paged<>(
                rows.query(MetricRepository::row).list(),
                query.page(),
                query.size(),
                count.query(Long.class).single());
    }

    void insert(Metric metric) {
        try {
            database.sql("""
                            insert into metric
                              (id, version, journey_id, name, unit, direction, kind, baseline, target, tolerance)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(Sql.values(
                            metric.id(),
                            metric.version(),
                            metric.journey(),
                            metric.name(),
                            metric.unit(),
                            metric.direction(),
                            metric.kind(),
                            metric.baseline(),
                            metric.target(),
                            metric.tolerance()))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw nameTaken();
        }
    }

    /** Writes the next version; false where another was quicker. */
    boolean update(Metric metric) {
        try {
            return database.sql("""
                                    update metric set version = version + 1, name = ?, unit = ?, direction = ?,
                                      kind = ?, baseline = ?, target = ?, tolerance = ?
                                    where id = ? and version = ?
                                    """)
                            .params(Sql.values(
                                    metric.name(),
                                    metric.unit(),
                                    metric.direction(),
                                    metric.kind(),
                                    metric.baseline(),
                                    metric.target(),
                                    metric.tolerance(),
                                    metric.id(),
                                    metric.version()))
                            .update()
                    == 1;
        } catch (DuplicateKeyException taken) {
            throw nameTaken();
        }
    }

    private static InvalidInput nameTaken() {
        return new InvalidInput("name", "is already taken by another metric of this journey: choose another one");
    }

    private static Metric row(ResultSet row, int number) throws SQLException {
        return new Metric(
                new MetricId(Sql.uuid(row, "id")),
                row.getInt("version"),
                new JourneyId(Sql.uuid(row, "journey_id")),
                row.getString("name"),
                row.getString("unit"),
                Metric.Direction.valueOf(row.getString("direction")),
                Metric.Kind.valueOf(row.getString("kind")),
                Sql.decimalOrNull(row, "baseline"),
                Sql.decimalOrNull(row, "target"),
                Sql.decimalOrNull(row, "tolerance"));
    }
}
