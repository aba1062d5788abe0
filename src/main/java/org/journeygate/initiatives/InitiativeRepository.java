package org.journeygate.initiatives;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.MetricId;
import org.journeygate.journeys.PersonaId;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.journeys.StageId;
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
class InitiativeRepository {

    private static final Map<String, String> ORDERS = Map.of("raisedAt", "raised_at", "code", "code", "title", "title");

    private final JdbcClient database;

    InitiativeRepository(JdbcClient database) {
        this.database = database;
    }

    Optional<Initiative> find(InitiativeId id) {
        return all(List.of(id)).stream().findFirst();
    }

    Optional<Initiative> find(String code) {
        return withStages(database.sql("select * from initiative where code = ?")
                        .param(code)
                        .query(InitiativeRepository::row)
                        .list())
                .stream()
                .findFirst();
    }

    List<Initiative> all(Collection<InitiativeId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return withStages(database.sql("select * from initiative where id in (:ids)")
                .param("ids", ids.stream().map(Identity::value).toList())
                .query(InitiativeRepository::row)
                .list());
    }

    List<Initiative> raisedBefore(JourneyId journey, Instant end, int most) {
        return withStages(database.sql("""
                        select * from initiative where journey_id = ? and raised_at < ?
                        order by raised_at desc, id desc limit ?
                        """)
                .params(Sql.values(journey, end, most))
                .query(InitiativeRepository::row)
                .list());
    }

    void lock(InitiativeId id) {
        database.sql("select id from initiative where id = ? for update")
                .param(id.value())
                .query(UUID.class)
                .optional();
    }

    boolean usesAny(Collection<StageId> stages) {
        return database.sql("select count(*) from initiative_stage where stage_id in (:stages)")
                        .param("stages", stages.stream().map(Identity::value).toList())
                        .query(Long.class)
                        .single()
                > 0;
    }

    Paged<Initiative> page(Initiatives.Filter filter, PageQuery query) {
        String order = query.order(ORDERS, "-raisedAt");
        Map<String, Object> values = new HashMap<>();
        String where = where(filter, values);
        long total = database.sql("select count(*) from initiative" + where)
                .params(values)
                .query(Long.class)
                .single();
        values.put("size", query.size());
        values.put("skip", query.offset());
        List<Initiative> rows = database.sql(
                        "select * from " + found(filter, where) + " order by " + order + " limit :size offset :skip")
                .params(values)
                .query(InitiativeRepository::row)
                .list();
        return new Paged<>(withStages(rows), query.page(), query.size(), total);
    }

    void insert(Initiative bet) {
        Initiative.Promise promise = bet.promise();
        database.sql("""
                        insert into initiative
                          (id, version, code, title, portfolio_id, squad_id, journey_id, persona_id, change_wanted,
                           metric_id, promised_from, promised_low, promised_high, promised_by, promised_probability,
                           expected_value, cost, people, reversible, risk, gate_model, gate, status, author_id, raised_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Sql.values(
                        bet.id(),
                        bet.version(),
                        bet.code(),
                        bet.title(),
                        bet.portfolio(),
                        bet.squad(),
                        bet.journey(),
                        bet.persona(),
                        bet.change(),
                        promise == null ? null : promise.metric(),
                        promise == null ? null : promise.from(),
                        promise == null ? null : promise.toLow(),
                        promise == null ? null : promise.toHigh(),
                        promise == null ? null : promise.by(),
                        promise == null ? null : promise.probability(),
                        bet.expectedValue(),
                        bet.cost(),
                        bet.people(),
                        bet.reversible(),
                        bet.risk(),
                        bet.gateModel(),
                        bet.gate(),
                        bet.status(),
                        bet.author(),
                        bet.raisedAt()))
                .update();
        writeStages(bet, List.of());
    }

    /** Writes the next version, stages included; false where another was quicker. */
    boolean update(Initiative bet, List<StageId> stagesBefore) {
        Initiative.Promise promise = bet.promise();
        int updated = database.sql("""
                        update initiative set version = version + 1, title = ?, journey_id = ?, persona_id = ?,
                          change_wanted = ?, metric_id = ?, promised_from = ?, promised_low = ?, promised_high = ?,
                          promised_by = ?, promised_probability = ?, expected_value = ?, cost = ?, people = ?, reversible = ?, risk = ?
                        where id = ? and version = ? and status = 'ACTIVE'
                        """)
                .params(Sql.values(
                        bet.title(),
                        bet.journey(),
                        bet.persona(),
                        bet.change(),
                        promise == null ? null : promise.metric(),
                        promise == null ? null : promise.from(),
                        promise == null ? null : promise.toLow(),
                        promise == null ? null : promise.toHigh(),
                        promise == null ? null : promise.by(),
                        promise == null ? null : promise.probability(),
                        bet.expectedValue(),
                        bet.cost(),
                        bet.people(),
                        bet.reversible(),
                        bet.risk(),
                        bet.id(),
                        bet.version()))
                .update();
        if (updated == 1) {
            writeStages(bet, stagesBefore);
        }
        return updated == 1;
    }

    /** Moves a bet that is active or paused; false where it is stopped or finished. */
    boolean move(InitiativeId id, Initiative.Status status) {
        return database.sql("""
                                update initiative set version = version + 1, status = ?
                                where id = ? and status in ('ACTIVE', 'PAUSED')
                                """).params(Sql.values(status, id)).update() == 1;
    }

    /** As {@link #move(InitiativeId, Initiative.Status)}, to stand before that gate. */
    boolean move(InitiativeId id, Initiative.Status status, @Nullable String gate) {
        return database.sql("""
                                update initiative set version = version + 1, status = ?, gate = ?
                                where id = ? and status in ('ACTIVE', 'PAUSED')
                                """).params(Sql.values(status, gate, id)).update() == 1;
    }

    private void writeStages(Initiative bet, List<StageId> before) {
        if (bet.stages().equals(before)) {
            return;
        }
        database.sql("delete from initiative_stage where initiative_id = ?")
                .param(bet.id().value())
                .update();
        for (int place = 0; place < bet.stages().size(); place++) {
            database.sql("insert into initiative_stage (initiative_id, stage_id, place) values (?, ?, ?)")
                    .params(Sql.values(bet.id(), bet.stages().get(place), place))
                    .update();
        }
    }

    private List<Initiative> withStages(List<Initiative> bets) {
        if (bets.isEmpty()) {
            return bets;
        }
        Map<UUID, List<StageId>> stages = database
                .sql("""
                        select initiative_id, stage_id from initiative_stage where initiative_id in (:ids)
                        order by initiative_id, place
                        """)
                .param("ids", bets.stream().map(bet -> bet.id().value()).toList())
                .query((row, number) ->
                        Map.entry(Sql.uuid(row, "initiative_id"), new StageId(Sql.uuid(row, "stage_id"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return bets.stream()
                .map(bet -> bet.withStages(stages.getOrDefault(bet.id().value(), List.of())))
                .toList();
    }

    /** The offset keeps PostgreSQL from walking through all bets by time until a page of the theme's is full. */
    private static String found(Initiatives.Filter filter, String where) {
        return filter.theme() == null
                ? "initiative" + where
                : "(select * from initiative" + where + " offset 0) themed";
    }

    static String where(Initiatives.Filter filter, Map<String, Object> values) {
        var where = new StringBuilder(" where true");
        equal(where, values, "portfolio_id", filter.portfolio());
        equal(where, values, "squad_id", filter.squad());
        equal(where, values, "journey_id", filter.journey());
        equal(where, values, "status", filter.status());
        equal(where, values, "gate_model", filter.gateModel());
        equal(where, values, "gate", filter.gate());
        String text = filter.text();
        if (text != null && !text.isBlank()) {
            where.append(" and (lower(title) like :text escape '\\' or lower(code) like :text escape '\\')");
            values.put("text", Sql.contains(text.strip()));
        }
        UUID theme = filter.theme();
        if (theme != null) {
            where.append(" and id in (select initiative_id from bet_plan where theme_id = :theme)");
            values.put("theme", theme);
        }
        return where.toString();
    }

    private static void equal(StringBuilder where, Map<String, Object> values, String column, @Nullable Object wanted) {
        if (wanted == null) {
            return;
        }
        where.append(" and ").append(column).append(" = :").append(column);
        if (wanted instanceof Identity id) {
            values.put(column, id.value());
        } else {
            values.put(column, wanted.toString());
        }
    }

    static Initiative row(ResultSet row, int number) throws SQLException {
        UUID persona = Sql.uuidOrNull(row, "persona_id");
        return new Initiative(
                new InitiativeId(Sql.uuid(row, "id")),
                row.getInt("version"),
                row.getString("code"),
                row.getString("title"),
                new PortfolioId(Sql.uuid(row, "portfolio_id")),
                new SquadId(Sql.uuid(row, "squad_id")),
                new JourneyId(Sql.uuid(row, "journey_id")),
                List.of(),
                persona == null ? null : new PersonaId(persona),
                row.getString("change_wanted"),
                promise(row),
                row.getString("expected_value"),
                Sql.decimalOrNull(row, "cost"),
                Sql.decimalOrNull(row, "people"),
                row.getBoolean("reversible"),
                Initiative.Risk.valueOf(row.getString("risk")),
                row.getString("gate_model"),
                row.getString("gate"),
                Initiative.Status.valueOf(row.getString("status")),
                new UserId(Sql.uuid(row, "author_id")),
                Sql.instant(row, "raised_at"));
    }

    private static Initiative.@Nullable Promise promise(ResultSet row) throws SQLException {
        UUID metric = Sql.uuidOrNull(row, "metric_id");
        if (metric == null) {
            return null;
        }
        return new Initiative.Promise(
                new MetricId(metric),
                Sql.decimal(row, "promised_from"),
                Sql.decimal(row, "promised_low"),
                Sql.decimal(row, "promised_high"),
                row.getObject("promised_by", LocalDate.class),
                row.getObject("promised_probability", Integer.class));
    }
}
