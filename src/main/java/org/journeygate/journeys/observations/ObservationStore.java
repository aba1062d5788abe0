package org.journeygate.journeys.observations;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.StageId;
import org.journeygate.people.UserId;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.journeygate.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Observations in the database. */
@Repository
class ObservationStore {

    private static final int LATEST = 3;
    private static final Map<String, String> ORDERS =
            Map.of("heardOn", "heard_on", "sentiment", "sentiment", "recordedAt", "recorded_at");

    private final JdbcClient database;
    private final JdbcTemplate batches;

    ObservationStore(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    void insert(Observation heard) {
        database.sql("""
                        insert into observation (id, journey_id, stage_id, stage_name, channel, sentiment, told, heard_on,
                            heard_by, recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(
                        heard.id(),
                        heard.journey(),
                        heard.stage(),
                        heard.stageName(),
                        heard.channel(),
                        heard.sentiment(),
                        heard.text(),
                        heard.heardOn(),
                        heard.heardBy(),
                        heard.recordedBy(),
                        heard.recordedAt()))
                .update();
    }

    /** Writes what a file tells; refused with DuplicateKeyException where another brought the same in meanwhile. */
    void insert(List<Observation> fromFile) {
        batches.batchUpdate(
                """
                insert into observation (id, journey_id, stage_id, stage_name, channel, sentiment, told, heard_on,
                    heard_by, recorded_by, recorded_at, file_key)
                values (?, ?, cast(? as uuid), cast(? as varchar), cast(? as varchar), ?, ?, ?, ?, cast(? as uuid), ?, ?)""",
                fromFile.stream()
                        .map(heard -> Sql.values(
                                        heard.id(),
                                        heard.journey(),
                                        heard.stage(),
                                        heard.stageName(),
                                        heard.channel(),
                                        heard.sentiment(),
                                        heard.text(),
                                        heard.heardOn(),
                                        heard.heardBy(),
                                        heard.recordedBy(),
                                        heard.recordedAt(),
                                        Alike.of(heard).key())
                                .toArray())
                        .toList());
    }

    /** What is known of the same words by the same hearer of the same day about the same journey. At most one statement. */
    Set<Alike> alike(List<Observation> told) {
        if (told.isEmpty()) {
            return Set.of();
        }
        String wanted = told.stream()
                .map(one -> "(cast(? as uuid), cast(? as date), cast(? as varchar(120)), cast(? as varchar(1000)))")
                .collect(Collectors.joining(", "));
        List<Object> values = new ArrayList<>(told.size() * 4);
        for (Observation one : told) {
            values.add(one.journey().value());
            values.add(one.heardOn());
            values.add(one.heardBy());
            values.add(one.text());
        }
        List<LocalDate> days = told.stream().map(Observation::heardOn).sorted().toList();
        values.add(days.get(0));
        values.add(days.get(days.size() - 1));
        return database.sql("""
                        select distinct o.* from (values %s) as wanted (journey_id, heard_on, heard_by, told)
                        join observation o on o.journey_id = wanted.journey_id and o.heard_on = wanted.heard_on
                          and o.heard_by = wanted.heard_by and o.told = wanted.told
                        where o.heard_on between ? and ?""".formatted(wanted)).params(values).query(ObservationStore::row).list().stream()
                .map(Alike::of)
                .collect(Collectors.toSet());
    }

    boolean delete(ObservationId id) {
        return database.sql("delete from observation where id = ?")
                        .param(id.value())
                        .update()
                == 1;
    }

    Optional<Observation> find(ObservationId id) {
        return database.sql("select * from observation where id = ?")
                .param(id.value())
                .query(ObservationStore::row)
                .optional();
    }

    Paged<Observation> page(ObservationFilter filter, PageQuery query) {
        var where = new Where(filter);
        List<@Nullable Object> values = new ArrayList<>(where.values);
        values.add(query.size());
        values.add(query.offset());
        List<Observation> rows = database.sql("select * from observation" + where.sql() + " order by "
                        + query.order(ORDERS, "-heardOn") + " limit ? offset ?")
                .params(values)
                .query(ObservationStore::row)
                .list();
        long total = database.sql("select count(*) from observation" + where.sql())
                .params(where.values)
                .query(Long.class)
                .single();
        return new Paged<>(rows, query.page(), query.size(), total);
    }

    void each(ObservationFilter filter, Consumer<Observation> row) {
        var where = new Where(filter);
        database
                .sql("select * from observation" + where.sql() + " order by heard_on desc, id desc")
                .params(where.values)
                .withFetchSize(500)
                .query(ObservationStore::row)
                .stream()
                .forEach(row);
    }

    /** What was heard about a journey from that day on. Two statements. */
    Heard since(JourneyId journey, LocalDate day) {
        Map<StageId, Heard.OfStage> stages = new HashMap<>();
        List<Totals> totals = database.sql("""
                        select stage_id, count(*) as heard, sum(sentiment) as mood from observation
                        where journey_id = ? and heard_on >= ? group by stage_id""")
                .param(journey.value())
                .param(day)
                .query((row, index) ->
                        new Totals(Sql.uuidOrNull(row, "stage_id"), row.getLong("heard"), row.getBigDecimal("mood")))
                .list();
        long count = 0;
        BigDecimal mood = BigDecimal.ZERO;
        for (Totals of : totals) {
            count += of.count();
            mood = mood.add(of.mood());
            if (of.stage() != null) {
                stages.put(new StageId(of.stage()), new Heard.OfStage(of.count(), mean(of.mood(), of.count())));
            }
        }
        List<Observation> latest = database.sql("""
                        select * from observation where journey_id = ? and heard_on >= ?
                        order by heard_on desc, id desc limit ?""")
                .params(journey.value(), day, LATEST)
                .query(ObservationStore::row)
                .list();
        return new Heard(day, stages, count, count == 0 ? null : mean(mood, count), latest);
    }

    private static BigDecimal mean(BigDecimal sum, long count) {
        return sum.divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_EVEN);
    }

    private static Observation row(ResultSet row, int index) throws SQLException {
        UUID stage = Sql.uuidOrNull(row, "stage_id");
        UUID recorder = Sql.uuidOrNull(row, "recorded_by");
        return new Observation(
                new ObservationId(Sql.uuid(row, "id")),
                new JourneyId(Sql.uuid(row, "journey_id")),
                stage == null ? null : new StageId(stage),
                row.getString("stage_name"),
                row.getString("channel"),
                Sql.decimal(row, "sentiment"),
                row.getString("told"),
                row.getObject("heard_on", LocalDate.class),
                row.getString("heard_by"),
                recorder == null ? null : new UserId(recorder),
                Sql.instant(row, "recorded_at"));
    }

    private record Totals(@Nullable UUID stage, long count, BigDecimal mood) {}

    /** A filter in SQL. */
    private static final class Where {

        private final List<String> conditions = new ArrayList<>();
        private final List<@Nullable Object> values = new ArrayList<>();

        Where(ObservationFilter filter) {
            JourneyId journey = filter.journey();
            StageId stage = filter.stage();
            ObservationFilter.Feeling feeling = filter.feeling();
            String text = filter.text();
            add("journey_id = ?", journey == null ? null : journey.value());
            add("stage_id = ?", stage == null ? null : stage.value());
            add("heard_on >= ?", filter.from());
            add("heard_on <= ?", filter.until());
            if (feeling != null) {
                conditions.add(feeling.condition());
            }
            if (text != null && !text.isBlank()) {
                conditions.add("lower(told || ' ' || coalesce(channel, '') || ' ' || heard_by) like ? escape '\\'");
                values.add(Sql.contains(text.strip()));
            }
        }

        private void add(String condition, @Nullable Object value) {
            if (value != null) {
                conditions.add(condition);
                values.add(value);
            }
        }

        String sql() {
            return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        }
    }
}
