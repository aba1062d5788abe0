package org.journeygate.initiatives.predictions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.InitiativeId;
import org.journeygate.journeys.Metric;
import org.journeygate.journeys.MetricId;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.journeys.readings.Rhythm;
import org.journeygate.people.UserId;
import org.journeygate.shared.Identity;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.journeygate.shared.Sql;
import org.journeygate.squads.SquadId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PredictionRepository {

    private static final Map<String, String> ORDERS = Map.of("by", "promised_by", "bookedAt", "booked_at");

    private final JdbcClient database;

    PredictionRepository(JdbcClient database) {
        this.database = database;
    }

    void insert(Prediction booked) {
        Initiative.Promise promise = booked.promise();
        Sample baseline = booked.baseline();
        database.sql("""
                        insert into prediction (id, initiative_id, number, portfolio_id, squad_id, decision_code, metric_id,
                          metric_name, unit, direction, promised_from, promised_low, promised_high, promised_by, probability,
                          booked_at, baseline_since, baseline_until, baseline_count, baseline_mean, baseline_spread,
                          baseline_least, baseline_most, baseline_latest, baseline_hash, measure_at, rhythm_days)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Sql.values(
                        booked.id(),
                        booked.initiative(),
                        booked.number(),
                        booked.portfolio(),
                        booked.squad(),
                        booked.decision(),
                        promise.metric(),
                        booked.measure().name(),
                        booked.measure().unit(),
                        booked.measure().direction(),
                        promise.from(),
                        promise.toLow(),
                        promise.toHigh(),
                        promise.by(),
                        promise.probability(),
                        booked.bookedAt(),
                        baseline.since(),
                        baseline.until(),
                        baseline.count(),
                        baseline.mean(),
                        baseline.spread(),
                        baseline.least(),
                        baseline.most(),
                        baseline.latestOn(),
                        baseline.hash(),
                        booked.measureAt(),
                        booked.rhythm().days()))
                .update();
    }

    /** Notes who voted for it under that decision; who is on it already stays as they are. */
    void approve(PredictionId id, Collection<UserId> persons, String decision) {
        Set<UserId> fresh = new HashSet<>(persons);
        fresh.removeAll(approvers(id));
        for (UserId person : fresh) {
            database.sql("insert into prediction_approver (prediction_id, person_id, decision_code) values (?, ?, ?)")
                    .params(Sql.values(id, person, decision))
                    .update();
        }
    }

    /** Who voted for it. */
    Set<UserId> approvers(PredictionId id) {
        return new HashSet<>(database.sql("select person_id from prediction_approver where prediction_id = ?")
                .param(id.value())
                .query((row, number) -> new UserId(Sql.uuid(row, "person_id")))
                .list());
    }

    Optional<Prediction> find(PredictionId id) {
        return one("select * from prediction where id = ?", id);
    }

    Optional<Prediction> lock(PredictionId id) {
        return one("select * from prediction where id = ? for update", id);
    }

    /** The bet's predictions, the newest first. */
    List<Prediction> of(InitiativeId bet) {
        return database.sql("select * from prediction where initiative_id = ? order by number desc")
                .param(bet.value())
                .query(PredictionRepository::row)
                .list();
    }

    List<Prediction> of(Collection<InitiativeId> bets) {
        if (bets.isEmpty()) {
            return List.of();
        }
        return database.sql(
                        "select * from prediction where initiative_id in (:bets) order by promised_by, booked_at, id")
                .param("bets", bets.stream().map(Identity::value).toList())
                .query(PredictionRepository::row)
                .list();
    }

    List<Prediction> unjudged(PortfolioId portfolio, LocalDate day) {
        return database.sql("""
                        select * from prediction where portfolio_id = ? and promised_by < ? and verdict is null
                        order by promised_by, id
                        """)
                .params(portfolio.value(), day)
                .query(PredictionRepository::row)
                .list();
    }

    /** One bet's, the newest first, their rows locked until the transaction ends. */
    List<Prediction> lockOf(InitiativeId bet) {
        return database.sql("select * from prediction where initiative_id = ? order by number desc for update")
                .param(bet.value())
                .query(PredictionRepository::row)
                .list();
    }

    Paged<Prediction> page(Predictions.Filter filter, PageQuery query) {
        String order = query.order(ORDERS, "-by");
        Map<String, Object> values = new HashMap<>();
        var where = new StringBuilder(" where true");
        if (filter.squad() != null) {
            where.append(" and squad_id = :squad");
            values.put("squad", filter.squad().value());
        }
        if (filter.stage() != null) {
            where.append(" and ").append(condition(filter.stage()));
        }
        if (filter.verdict() != null) {
            where.append(" and verdict = :verdict");
            values.put("verdict", filter.verdict().name());
        }
        long total = database.sql("select count(*) from prediction" + where)
                .params(values)
                .query(Long.class)
                .single();
        values.put("size", query.size());
        values.put("skip", query.offset());
        return new Paged<>(
                database.sql("select * from prediction" + where + " order by " + order + " limit :size offset :skip")
                        .params(values)
                        .query(PredictionRepository::row)
                        .list(),
                query.page(),
                query.size(),
                total);
    }

    private static String condition(Prediction.Stage stage) {
        return switch (stage) {
            case RUNNING -> "found is null and judged_at is null";
            case WITH_LEAD -> "found is not null and judging_since is null and judged_at is null";
            case BEING_JUDGED -> "judging_since is not null and judged_at is null";
            case JUDGED -> "judged_at is not null";
        };
    }

    void measure(PredictionId id, Finding finding, Rhythm rhythm, Instant commentDueAt) {
        Sample sample = finding.sample();
        update(
                """
                update prediction set found = ?, found_reason = ?, found_since = ?, found_until = ?, found_count = ?,
                  found_mean = ?, found_spread = ?, found_least = ?, found_most = ?, found_latest = ?, found_hash = ?,
                  found_at = ?, rhythm_days = ?, comment_due_at = ?
                where id = ?
                """,
                finding.verdict(),
                finding.reason(),
                sample.since(),
                sample.until(),
                sample.count(),
                sample.mean(),
                sample.spread(),
                sample.least(),
                sample.most(),
                sample.latestOn(),
                sample.hash(),
                finding.at(),
                rhythm.days(),
                commentDueAt,
                id);
    }

    void comment(PredictionId id, Prediction.Comment comment) {
        update(
                "update prediction set lead_comment = ?, commented_by = ?, commented_at = ? where id = ?",
                comment.text(),
                comment.by(),
                comment.at(),
                id);
    }

    void askToJudge(PredictionId id, @Nullable UserId judge, Instant since) {
        update("update prediction set judging_since = ?, judge_id = ? where id = ?", since, judge, id);
    }

    void handOver(PredictionId id, UserId judge) {
        update("update prediction set judge_id = ? where id = ?", judge, id);
    }

    void passOn(PredictionId id, Instant at) {
        update("update prediction set judge_id = null, passed_on_at = ? where id = ?", at, id);
    }

    void judge(PredictionId id, Prediction.Judgement judgement) {
        update("""
                update prediction set verdict = ?, verdict_reason = ?, judged_by = ?, judged_at = ?, stopped_by = ?
                where id = ?
                """, judgement.verdict(), judgement.reason(), judgement.by(), judgement.at(), judgement.stop(), id);
    }

    /** How often each of those persons was asked to judge. */
    Map<UserId, Long> askedToJudge(Collection<UserId> persons) {
        Map<UserId, Long> asked = new HashMap<>();
        if (!persons.isEmpty()) {
            database.sql("""
                            select judge_id, count(*) asked from prediction where judge_id in (:persons) group by judge_id
                            """)
                    .param("persons", persons.stream().map(UserId::value).toList())
                    .query(row -> {
                        asked.put(new UserId(Sql.uuid(row, "judge_id")), row.getLong("asked"));
                    });
        }
        return asked;
    }

    private Optional<Prediction> one(String sql, PredictionId id) {
        return database.sql(sql)
                .param(id.value())
                .query(PredictionRepository::row)
                .optional();
    }

    private void update(String sql, @Nullable Object... values) {
        database.sql(sql).params(Sql.values(values)).update();
    }

    private static Prediction row(ResultSet row, int index) throws SQLException {
        UUID judge = Sql.uuidOrNull(row, "judge_id");
        return new Prediction(
                new PredictionId(Sql.uuid(row, "id")),
                row.getInt("number"),
                new InitiativeId(Sql.uuid(row, "initiative_id")),
                new PortfolioId(Sql.uuid(row, "portfolio_id")),
                new SquadId(Sql.uuid(row, "squad_id")),
                row.getString("decision_code"),
                new Initiative.Promise(
                        new MetricId(Sql.uuid(row, "metric_id")),
                        Sql.decimal(row, "promised_from"),
                        Sql.decimal(row, "promised_low"),
                        Sql.decimal(row, "promised_high"),
                        row.getObject("promised_by", LocalDate.class),
                        row.getObject("probability", Integer.class)),
                new Measure(
                        row.getString("metric_name"),
                        row.getString("unit"),
                        Metric.Direction.valueOf(row.getString("direction"))),
                Sql.instant(row, "booked_at"),
                sample(row, "baseline"),
                new Rhythm(row.getObject("rhythm_days", Integer.class)),
                Sql.instant(row, "measure_at"),
                finding(row),
                Sql.instantOrNull(row, "comment_due_at"),
                comment(row),
                Sql.instantOrNull(row, "judging_since"),
                judge == null ? null : new UserId(judge),
                Sql.instantOrNull(row, "passed_on_at"),
                judgement(row));
    }

    private static Sample sample(ResultSet row, String prefix) throws SQLException {
        return new Sample(
                row.getObject(prefix + "_since", LocalDate.class),
                row.getObject(prefix + "_until", LocalDate.class),
                row.getInt(prefix + "_count"),
                Sql.decimalOrNull(row, prefix + "_mean"),
                Sql.decimalOrNull(row, prefix + "_spread"),
                Sql.decimalOrNull(row, prefix + "_least"),
                Sql.decimalOrNull(row, prefix + "_most"),
                row.getObject(prefix + "_latest", LocalDate.class),
                row.getString(prefix + "_hash"));
    }

    private static @Nullable Finding finding(ResultSet row) throws SQLException {
        Instant at = Sql.instantOrNull(row, "found_at");
        return at == null
                ? null
                : new Finding(
                        Verdict.valueOf(row.getString("found")),
                        row.getString("found_reason"),
                        sample(row, "found"),
                        at);
    }

    private static Prediction.@Nullable Comment comment(ResultSet row) throws SQLException {
        Instant at = Sql.instantOrNull(row, "commented_at");
        return at == null
                ? null
                : new Prediction.Comment(row.getString("lead_comment"), new UserId(Sql.uuid(row, "commented_by")), at);
    }

    private static Prediction.@Nullable Judgement judgement(ResultSet row) throws SQLException {
        Instant at = Sql.instantOrNull(row, "judged_at");
        UUID by = Sql.uuidOrNull(row, "judged_by");
        return at == null
                ? null
                : new Prediction.Judgement(
                        Verdict.valueOf(row.getString("verdict")),
                        row.getString("verdict_reason"),
                        by == null ? null : new UserId(by),
                        at,
                        row.getString("stopped_by"));
    }
}
