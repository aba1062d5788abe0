package org.journeygate.journeys.benchmarks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.MetricId;
import org.journeygate.people.UserId;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.journeygate.shared.Sql;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BenchmarkRepository {

    private static final Map<String, String> ORDERS = Map.of("takenOn", "taken_on", "competitor", "competitor");
    private static final String OF_METRIC = " from benchmark where metric_id = ?";

    private final JdbcClient database;

    BenchmarkRepository(JdbcClient database) {
        this.database = database;
    }

    Optional<Benchmark> find(BenchmarkId id) {
        return database.sql("select * from benchmark where id = ?")
                .param(id.value())
                .query(BenchmarkRepository::row)
                .optional();
    }

    Paged<Benchmark> page(MetricId metric, PageQuery query) {
        return new Paged<>(
                database.sql("select *" + OF_METRIC + " order by " + query.order(ORDERS, "-takenOn")
                                + " limit ? offset ?")
                        .params(metric.value(), query.size(), query.offset())
                        .query(BenchmarkRepository::row)
                        .list(),
                query.page(),
                query.size(),
                database.sql("select count(*)" + OF_METRIC)
                        .param(metric.value())
                        .query(Long.class)
                        .single());
    }

    /** The latest of each competitor at each metric of the journey. */
    List<Benchmark> latest(JourneyId journey, int most) {
        return database.sql("""
                        select * from (
                          select benchmark.*, row_number() over (
                            partition by benchmark.metric_id, benchmark.competitor order by benchmark.taken_on desc) as place
                          from benchmark join metric on metric.id = benchmark.metric_id
                          where metric.journey_id = ?
                        ) ranked
                        where place = 1
                        order by competitor, metric_id limit ?
                        """)
                .params(journey.value(), most)
                .query(BenchmarkRepository::row)
                .list();
    }

    void insert(Benchmark benchmark) {
        try {
            database.sql("""
                            insert into benchmark
                              (id, metric_id, competitor, reading, taken_on, source, recorded_by, recorded_at)
                            values (?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(Sql.values(
                            benchmark.id(),
                            benchmark.metric(),
                            benchmark.competitor(),
                            benchmark.value(),
                            benchmark.takenOn(),
                            benchmark.source(),
                            benchmark.recordedBy(),
                            benchmark.recordedAt()))
                    .update();
        } catch (DuplicateKeyException known) {
            throw new InvalidInput(
                    "takenOn",
                    "is a day of which that competitor's value is known already: take the other one out first");
        }
    }

    boolean delete(BenchmarkId id) {
        return database.sql("delete from benchmark where id = ?")
                        .param(id.value())
                        .update()
                == 1;
    }

    private static Benchmark row(ResultSet row, int number) throws SQLException {
        return new Benchmark(
                new BenchmarkId(Sql.uuid(row, "id")),
                new MetricId(Sql.uuid(row, "metric_id")),
                row.getString("competitor"),
                Sql.decimal(row, "reading"),
                row.getObject("taken_on", LocalDate.class),
                row.getString("source"),
                new UserId(Sql.uuid(row, "recorded_by")),
                Sql.instant(row, "recorded_at"));
    }
}
