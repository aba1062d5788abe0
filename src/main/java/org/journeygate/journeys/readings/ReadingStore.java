package org.journeygate.journeys.readings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.journeygate.journeys.MetricId;
import org.journeygate.people.UserId;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.journeygate.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Readings in the database: written and looked up a few hundred at a time, never changed or removed. */
@Component
class ReadingStore {

    /** Leaves the readings that nothing supersedes; {@code r} is the reading. */
    static final String IN_FORCE = "not exists (select 1 from superseded_reading s where s.reading_id = r.id)";

    private static final Map<String, String> ORDERS = Map.of("takenOn", "taken_on", "recordedAt", "recorded_at");

    private final JdbcClient database;
    private final JdbcTemplate batches;

    ReadingStore(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    Optional<Reading> find(ReadingId id) {
        return database.sql("select * from reading where id = ?")
                .param(id.value())
                .query(ReadingStore::row)
                .optional();
    }

    /** Every reading under those keys, the one in force last. One statement. */
    Map<Reading.Key, List<Reading>> known(Collection<Reading.Key> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        String wanted = keys.stream()
                .map(key -> "(cast(? as uuid), cast(? as date), cast(? as varchar(120)))")
                .collect(Collectors.joining(", "));
        List<Object> values = new ArrayList<>(keys.size() * 3);
        for (Reading.Key key : keys) {
            values.add(key.metric().value());
            values.add(key.takenOn());
            values.add(key.source());
        }
        return database.sql("""
                        select r.* from (values %s) as wanted (metric_id, taken_on, source)
                        join reading r on r.metric_id = wanted.metric_id and r.taken_on = wanted.taken_on
                          and r.source = wanted.source
                        order by r.revision""".formatted(wanted)).params(values).query(ReadingStore::row).list().stream()
                .collect(Collectors.groupingBy(Reading::key));
    }

    /** Writes new readings; each correction supersedes the reading beside it. */
    void insert(List<Reading> readings, Map<ReadingId, ReadingId> superseded) {
        batches.batchUpdate(
                """
                insert into reading (id, metric_id, taken_on, source, revision, measured, sample_size,
                    correction_reason, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, cast(? as integer), ?, ?, cast(? as uuid))""",
                readings.stream()
                        .map(reading -> Sql.values(
                                        reading.id(),
                                        reading.metric(),
                                        reading.takenOn(),
                                        reading.source(),
                                        reading.revision(),
                                        reading.value(),
                                        reading.sampleSize(),
                                        reading.correctionReason(),
                                        reading.recordedAt(),
                                        reading.recordedBy())
                                .toArray())
                        .toList());
        batches.batchUpdate(
                "insert into superseded_reading (superseded_by, reading_id) values (?, ?)",
                superseded.entrySet().stream()
                        .map(pair -> new Object[] {
                            pair.getKey().value(), pair.getValue().value()
                        })
                        .toList());
    }

    /** The readings in force from one day to another, both included, by day. */
    List<Reading> inForce(MetricId metric, LocalDate from, LocalDate to) {
        return database.sql("select r.* from reading r where r.metric_id = ? and r.taken_on between ? and ? and "
                        + IN_FORCE + " order by r.taken_on, r.source, r.revision")
                .param(metric.value())
                .param(from)
                .param(to)
                .query(ReadingStore::row)
                .list();
    }

    Paged<Reading> page(MetricId metric, PageQuery query) {
        List<Reading> rows = database.sql("select * from reading where metric_id = ? order by "
                        + query.order(ORDERS, "-takenOn") + " limit ? offset ?")
                .param(metric.value())
                .param(query.size())
                .param(query.offset())
                .query(ReadingStore::row)
                .list();
        long total = database.sql("select count(*) from reading where metric_id = ?")
                .param(metric.value())
                .query(Long.class)
                .single();
        return new Paged<>(rows, query.page(), query.size(), total);
    }

    static Reading row(ResultSet row, int number) throws SQLException {
        int sample = row.getInt("sample_size");
        @Nullable Integer sampleSize = row.wasNull() ? null : sample;
        var recorder = Sql.uuidOrNull(row, "recorded_by");
        return new Reading(
                new ReadingId(Sql.uuid(row, "id")),
                new MetricId(Sql.uuid(row, "metric_id")),
                row.getObject("taken_on", LocalDate.class),
                Sql.decimal(row, "measured"),
                sampleSize,
                row.getString("source"),
                row.getInt("revision"),
                row.getString("correction_reason"),
                Sql.instant(row, "recorded_at"),
                recorder == null ? null : new UserId(recorder));
    }
}
