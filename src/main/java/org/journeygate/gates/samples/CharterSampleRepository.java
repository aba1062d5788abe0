package org.journeygate.gates.samples;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.journeygate.gates.rights.UnderCharter;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.people.UserId;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.journeygate.shared.Sql;
import org.journeygate.squads.SquadId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CharterSampleRepository {

    private static final Map<String, String> ORDERS = Map.of("decidedAt", "decided_at", "dueAt", "due_at");

    private final JdbcClient database;

    CharterSampleRepository(JdbcClient database) {
        this.database = database;
    }

    void insert(CharterSample sample) {
        UnderCharter charter = sample.charter();
        database.sql("""
                        insert into charter_sample (id, decision_id, decision_code, gate_request_id, gate_request_code, initiative_code,
                          title, gate, portfolio_id, squad_id, squad_name, lead_id, sponsor_id, charter_id, charter_code,
                          charter_number, one_in, decided_at, due_at, state)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Sql.values(
                        sample.id(),
                        sample.decision(),
                        sample.decisionCode(),
                        sample.request(),
                        sample.requestCode(),
                        sample.betCode(),
                        sample.title(),
                        sample.gate(),
                        sample.portfolio(),
                        sample.squad(),
                        sample.squadName(),
                        sample.lead(),
                        sample.sponsor(),
                        charter.id(),
                        charter.code(),
                        charter.number(),
                        sample.oneIn(),
                        sample.decidedAt(),
                        sample.dueAt(),
                        sample.state()))
                .update();
    }

    Optional<CharterSample> find(CharterSampleId id) {
        return one("select * from charter_sample where id = ?", id.value());
    }

    /** As {@link #find}, its row locked until the transaction ends. */
    Optional<CharterSample> lock(CharterSampleId id) {
        return one("select * from charter_sample where id = ? for update", id.value());
    }

    Optional<CharterSample> of(UUID decision) {
        return one("select * from charter_sample where decision_id = ?", decision);
    }

    Optional<CharterSample> byCode(String decisionCode) {
        return one("select * from charter_sample where decision_code = ?", decisionCode);
    }

    Paged<CharterSample> page(CharterSamples.Filter filter, PageQuery query) {
        Map<String, Object> values = new HashMap<>();
        var where = new StringBuilder(" where true");
        if (filter.state() != null) {
            where.append(" and state = :state");
            values.put("state", filter.state().name());
        }
        if (filter.squad() != null) {
            where.append(" and squad_id = :squad");
            values.put("squad", filter.squad().value());
        }
        String order = query.order(ORDERS, "-decidedAt");
        long total = database.sql("select count(*) from charter_sample" + where)
                .params(values)
                .query(Long.class)
                .single();
        values.put("size", query.size());
        values.put("offset", query.offset());
        return new Paged<>(
                database.sql("select * from charter_sample" + where + " order by " + order
                                + " limit :size offset :offset")
                        .params(values)
                        .query(CharterSampleRepository::row)
                        .list(),
                query.page(),
                query.size(),
                total);
    }

    void answer(CharterSampleId id, CharterSample.State state, UserId by, Instant at, @Nullable String reason) {
        database.sql("update charter_sample set state = ?, answered_by = ?, answered_at = ?, reason = ? where id = ?")
                .params(Sql.values(state, by, at, reason, id))
                .update();
    }

    private Optional<CharterSample> one(String sql, Object key) {
        return database.sql(sql).param(key).query(CharterSampleRepository::row).optional();
    }

    private static CharterSample row(ResultSet row, int number) throws SQLException {
        return new CharterSample(
                new CharterSampleId(Sql.uuid(row, "id")),
                Sql.uuid(row, "decision_id"),
                row.getString("decision_code"),
                Sql.uuid(row, "gate_request_id"),
                row.getString("gate_request_code"),
                row.getString("initiative_code"),
                row.getString("title"),
                row.getString("gate"),
                new PortfolioId(Sql.uuid(row, "portfolio_id")),
                new SquadId(Sql.uuid(row, "squad_id")),
                row.getString("squad_name"),
                person(row, "lead_id"),
                person(row, "sponsor_id"),
                new UnderCharter(
                        Sql.uuid(row, "charter_id"), row.getString("charter_code"), row.getInt("charter_number")),
                row.getInt("one_in"),
                Sql.instant(row, "decided_at"),
                Sql.instant(row, "due_at"),
                CharterSample.State.valueOf(row.getString("state")),
                person(row, "answered_by"),
                Sql.instantOrNull(row, "answered_at"),
                row.getString("reason"));
    }

    private static @Nullable UserId person(ResultSet row, String column) throws SQLException {
        UUID id = Sql.uuidOrNull(row, column);
        return id == null ? null : new UserId(id);
    }
}
