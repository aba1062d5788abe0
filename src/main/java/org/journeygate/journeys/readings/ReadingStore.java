package org.journeygate.journeys.readings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.MetricId;
import org.journeygate.people.UserId;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.journeygate.shared.Sql;
import org.journeygate.shared.TryAgain;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Readings in the database: written and looked up a few hundred at a time, never changed or removed. */
@Component
class ReadingStore {

    /** Leaves the readings that nothing supersedes; {@code r} is the reading. */
    static final String IN_FORCE = "not exists (select 1 from superseded_reading s where s.reading_id = r.id)";

    private static final int FETCHED = 1_000;
    /** Leaves those in force and those that were withdrawn. */
    private static final String UNCORRECTED =
            "not exists (select 1 from superseded_reading s where s.reading_id = r.id and s.superseded_by is not null)";

    private static final String SELECT =
            "select r.*, w.reading_id as superseded_id, w.withdrawal_reason, w.withdrawn_by, w.withdrawn_at";
    private static final String FROM = " from reading r left join superseded_reading w on w.reading_id = r.id";
    private static final String SELECT_IN_FORCE = "select r.*, cast(null as uuid) as superseded_id from reading r";
    private static final Map<String, String> ORDERS = Map.of("takenOn", "taken_on");

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final JdbcTemplate stream;

    ReadingStore(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
        this.stream = new JdbcTemplate(java.util.Objects.requireNonNull(batches.getDataSource()));
        this.stream.setFetchSize(FETCHED);
    }

    Optional<Reading> find(ReadingId id) {
        return database.sql(SELECT + FROM + " where r.id = ?")
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
        return database.sql(SELECT + """
                         from (values %s) as wanted (metric_id, taken_on, source)
                        join reading r on r.metric_id = wanted.metric_id and r.taken_on = wanted.taken_on
                          and r.source = wanted.source
                        left join superseded_reading w on w.reading_id = r.id
                        order by r.revision""".formatted(wanted)).params(values).query(ReadingStore::row).list().stream()
                .collect(Collectors.groupingBy(Reading::key));
    }

    /** Writes new readings; each correction supersedes the reading beside it. Refused with TryAgain where another was quicker. */
    void insert(List<Reading> readings, Map<ReadingId, ReadingId> superseded) {
        try {
            insertReadings(readings);
            batches.batchUpdate(
                    "insert into superseded_reading (superseded_by, reading_id) values (?, ?)",
                    superseded.entrySet().stream()
                            .map(pair -> new Object[] {
                                pair.getKey().value(), pair.getValue().value()
                            })
                            .toList());
        } catch (DuplicateKeyException race) {
            throw new TryAgain(
                    "readings-being-recorded",
                    "Someone else recorded the same readings just now. Try again: known ones change nothing.",
                    Map.of("retryAfterSeconds", 1));
        }
    }

    /** Notes that the reading holds no more; refused with TryAgain where another corrected or withdrew it just now. */
    void withdraw(ReadingId id, Withdrawal withdrawal) {
        try {
            database.sql("""
                            insert into superseded_reading (reading_id, withdrawal_reason, withdrawn_by, withdrawn_at)
                            values (?, ?, cast(? as uuid), ?)""")
                    .params(Sql.values(id, withdrawal.reason(), withdrawal.by(), withdrawal.at()))
                    .update();
        } catch (DuplicateKeyException race) {
            throw new TryAgain(
                    "reading-being-corrected",
                    "Someone else corrected or withdrew this reading just now. Look at it again.",
                    Map.of("retryAfterSeconds", 1));
        }
    }

    /** Who withdrew readings of those days. */
    Set<UserId> withdrawers(MetricId metric, LocalDate from, LocalDate to) {
        return database.sql("""
                        select distinct w.withdrawn_by from reading r join superseded_reading w on w.reading_id = r.id
                        where r.metric_id = ? and r.taken_on between ? and ? and w.withdrawn_by is not null""").params(metric.value(), from, to).query(UUID.class).list().stream()
                .map(UserId::new)
                .collect(Collectors.toSet());
    }

    private void insertReadings(List<Reading> readings) {
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
    }

    /** The readings in force from one day to another, both included, by day. */
    List<Reading> inForce(MetricId metric, LocalDate from, LocalDate to) {
        return database.sql(SELECT_IN_FORCE + " where r.metric_id = ? and r.taken_on between ? and ? and " + IN_FORCE
                        + " order by r.taken_on, r.source, r.revision")
                .param(metric.value())
                .param(from)
                .param(to)
                .query(ReadingStore::row)
                .list();
    }

    /** The days from one to another of which there is a reading in force. */
    List<LocalDate> days(MetricId metric, LocalDate from, LocalDate to) {
        return database.sql(
                        "select distinct r.taken_on from reading r where r.metric_id = ? and r.taken_on between ? and ? and "
                                + IN_FORCE)
                .params(metric.value(), from, to)
                .query(LocalDate.class)
                .list();
    }

    /** The latest reading in force of each metric of the journeys. */
    List<Reading> latest(Collection<JourneyId> journeys) {
        return database.sql("""
                        select latest.*, cast(null as uuid) as superseded_id
                        from metric join reading latest on latest.id = (
                          select r.id from reading r where r.metric_id = metric.id and %s
                          order by r.metric_id desc, r.taken_on desc, r.source desc, r.revision desc limit 1)
                        where metric.journey_id in (:journeys)
                        """.formatted(IN_FORCE))
                .param("journeys", journeys.stream().map(JourneyId::value).toList())
                .query(ReadingStore::row)
                .list();
    }

    /** One page of the readings from one day to another that are in force or were withdrawn, newest first. */
    Paged<Reading> uncorrected(MetricId metric, LocalDate from, LocalDate to, PageQuery query) {
        String which = " where r.metric_id = ? and r.taken_on between ? and ? and " + UNCORRECTED;
        List<Reading> rows = database.sql(SELECT + FROM + which
                        + " order by r.taken_on desc, r.source desc, r.revision desc limit ? offset ?")
                .params(metric.value(), from, to, query.size(), query.offset())
                .query(ReadingStore::row)
                .list();
        long total = database.sql("select count(*) from reading r" + which)
                .params(metric.value(), from, to)
                .query(Long.class)
                .single();
        return new Paged<>(rows, query.page(), query.size(), total);
    }

    /** Hands every reading from one day to another to the reader, superseded ones included, in constant memory. */
    void each(MetricId metric, LocalDate from, LocalDate to, Consumer<Reading> reader) {
        stream.query(
                SELECT + FROM + " where r.metric_id = ? and r.taken_on between ? and ?"
                        + " order by r.taken_on, r.source, r.revision",
                row -> {
                    reader.accept(row(row, 0));
                },
                metric.value(),
                from,
                to);
    }

    Paged<Reading> page(MetricId metric, PageQuery query) {
        List<Reading> rows = database.sql(SELECT + FROM + " where r.metric_id = ? order by "
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
        boolean superseded = Sql.uuidOrNull(row, "superseded_id") != null;
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
                recorder == null ? null : new UserId(recorder),
                !superseded,
                superseded ? withdrawal(row) : null);
    }

    private static @Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
        String reason = row.getString("withdrawal_reason");
        var by = Sql.uuidOrNull(row, "withdrawn_by");
        return reason == null
                ? null
                : new Withdrawal(reason, by == null ? null : new UserId(by), Sql.instant(row, "withdrawn_at"));
    }
}
