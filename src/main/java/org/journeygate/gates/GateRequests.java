package org.journeygate.gates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.journeygate.initiatives.InitiativeId;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.people.UserId;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.journeygate.shared.Sql;
import org.journeygate.squads.SquadId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gate requests, found: by id, by code, and in lists, newest first. */
@Component
@Transactional(readOnly = true)
public class GateRequests {

    private static final Map<String, String> ORDERS = Map.of(
            "draftedAt", "drafted_at, id",
            "-draftedAt", "drafted_at desc, id desc",
            "dueAt", "due_at, id",
            "-dueAt", "due_at desc, id desc",
            "code", "code",
            "-code", "code desc");

    private final GateRequestRepository requests;
    private final JdbcClient database;

    GateRequests(GateRequestRepository requests, JdbcClient database) {
        this.requests = requests;
        this.database = database;
    }

    /** The request; NotFound where there is none. */
    public GateRequestRow get(GateRequestId id) {
        return requests.findById(id)
                .map(GateRequestRow::of)
                .orElseThrow(() -> RequestLock.missing(id.value().toString()));
    }

    /** The request with that code, e.g. {@code GR-2026-0017}; NotFound where there is none. */
    public GateRequestRow get(String code) {
        return requests.findByCode(code).map(GateRequestRow::of).orElseThrow(() -> RequestLock.missing(code));
    }

    /** The requests that meet the filter, newest first unless the query says otherwise. Two statements. */
    public Paged<GateRequestRow> search(Filter filter, PageQuery query) {
        List<String> where = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        add(
                where,
                values,
                "status = ?",
                filter.status() == null ? null : filter.status().name());
        add(
                where,
                values,
                "initiative_id = ?",
                filter.initiative() == null ? null : filter.initiative().value());
        add(
                where,
                values,
                "portfolio_id = ?",
                filter.portfolio() == null ? null : filter.portfolio().value());
        add(
                where,
                values,
                "squad_id = ?",
                filter.squad() == null ? null : filter.squad().value());
        add(where, values, "gate = ?", filter.gate());
        if (filter.text() != null && !filter.text().isBlank()) {
            where.add("(lower(initiative_title) like ? escape '\\' or lower(code) like ? escape '\\')");
            values.add(Sql.contains(filter.text().strip()));
            values.add(Sql.contains(filter.text().strip()));
        }
        String condition = where.isEmpty() ? "" : " where " + String.join(" and ", where);
        long total = database.sql("select count(*) from gate_request" + condition)
                .params(values)
                .query(Long.class)
                .single();
        String order = ORDERS.get(query.sort() == null ? "-draftedAt" : query.sort());
        if (order == null) {
            throw new org.journeygate.shared.InvalidInput("sort", "is one of " + ORDERS.keySet());
        }
        List<Object> paged = new ArrayList<>(values);
        paged.add(query.size());
        paged.add(query.offset());
        List<GateRequestRow> rows = database.sql(
                        "select * from gate_request" + condition + " order by " + order + " limit ? offset ?")
                .params(paged)
                .query((row, index) -> read(row))
                .list();
        return new Paged<>(rows, query.page(), query.size(), total);
    }

    /** The draft that the decision on that request set going. */
    public Optional<GateRequestRow> following(GateRequestId decided) {
        return requests.findByFollowsId(decided).map(GateRequestRow::of);
    }

    /** The newest hundred requests of a bet, newest first. One statement. */
    public List<GateRequestRow> about(InitiativeId initiative) {
        return database.sql(
                        "select * from gate_request where initiative_id = ? order by drafted_at desc, id desc limit 100")
                .param(initiative.value())
                .query((row, index) -> read(row))
                .list();
    }

    /** The id of the request that a UUID or a code names. */
    public GateRequestId idOf(@Nullable UUID id, String code) {
        if (id != null) {
            return new GateRequestId(id);
        }
        return get(code).id();
    }

    private static GateRequestRow read(ResultSet row) throws SQLException {
        return new GateRequestRow(
                new GateRequestId(Sql.uuid(row, "id")),
                row.getInt("version"),
                row.getString("code"),
                new InitiativeId(Sql.uuid(row, "initiative_id")),
                row.getString("initiative_code"),
                row.getString("initiative_title"),
                new PortfolioId(Sql.uuid(row, "portfolio_id")),
                new SquadId(Sql.uuid(row, "squad_id")),
                row.getString("squad_name"),
                row.getString("gate_model"),
                row.getInt("gate_model_version"),
                row.getString("gate"),
                row.getInt("round"),
                GateRequestStatus.valueOf(row.getString("status")),
                new UserId(Sql.uuid(row, "author_id")),
                row.getString("tier") == null ? null : Tier.valueOf(row.getString("tier")),
                row.getString("rule"),
                row.getInt("evidence_revision"),
                Sql.instant(row, "drafted_at"),
                Sql.instant(row, "saved_at"),
                Sql.instantOrNull(row, "submitted_at"),
                Sql.instantOrNull(row, "due_at"),
                Sql.instantOrNull(row, "ended_at"),
                Sql.instantOrNull(row, "rework_by"),
                row.getString("rework_end") == null ? null : ReworkEnd.valueOf(row.getString("rework_end")),
                RequestKind.valueOf(row.getString("kind")),
                row.getBoolean("pausable"));
    }

    private static void add(List<String> where, List<Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            where.add(condition);
            values.add(value);
        }
    }

    /** What to look for; null for any. */
    public record Filter(
            @Nullable GateRequestStatus status,
            @Nullable InitiativeId initiative,
            @Nullable PortfolioId portfolio,
            @Nullable SquadId squad,
            @Nullable String gate,
            @Nullable String text) {

        /** Every request. */
        public static final Filter ALL = new Filter(null, null, null, null, null, null);
    }
}
