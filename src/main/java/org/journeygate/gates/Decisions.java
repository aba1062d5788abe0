package org.journeygate.gates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.journeygate.gates.rights.RightsAccount;
import org.journeygate.gates.samples.CharterSample;
import org.journeygate.initiatives.InitiativeId;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.people.Actor;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.journeygate.shared.Sql;
import org.journeygate.squads.Squads;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of decisions: found, listed newest first, exported. Nothing here can change one. */
@Component
@Transactional(readOnly = true)
public class Decisions {

    private static final Map<String, String> ORDERS = Map.of(
            "takenOn", "taken_at, id",
            "-takenOn", "taken_at desc, id desc",
            "code", "code",
            "-code", "code desc");

    private static final String SELECT =
            "select decision.*, (select state from charter_sample where decision_id = decision.id) as sample_state from decision";

    private final JdbcClient database;
    private final GateRequestRepository requests;
    private final PanelCourse course;
    private final Squads squads;

    Decisions(JdbcClient database, GateRequestRepository requests, PanelCourse course, Squads squads) {
        this.database = database;
        this.requests = requests;
        this.course = course;
        this.squads = squads;
    }

    /** The decision, its votes only where they are for the reader; NotFound where there is none. */
    public DecisionRow get(DecisionId id, Actor reader) {
        DecisionRow row = database.sql(SELECT + " where id = ?")
                .param(id.value())
                .query((found, index) -> read(found))
                .optional()
                .orElseThrow(() -> missing(id.value().toString()));
        DecisionRow whole = withConditions(List.of(row)).get(0);
        GateRequest request = requests.findById(row.request()).orElseThrow();
        boolean insider = new Sight(course.of(request), squads.get(request.squadId()), reader).isInsider();
        return insider ? whole : withoutVotes(whole);
    }

    /** The id of the decision that a UUID or a code names; NotFound where there is none. */
    public DecisionId idOf(@Nullable UUID id, String code) {
        if (id != null) {
            return new DecisionId(id);
        }
        return database.sql("select id from decision where code = ?")
                .param(code)
                .query(UUID.class)
                .optional()
                .map(DecisionId::new)
                .orElseThrow(() -> missing(code));
    }

    /** The decisions that meet the filter, without votes, newest first unless the query says otherwise. Three statements. */
    public Paged<DecisionRow> search(Filter filter, PageQuery query) {
        Condition condition = Condition.of(filter);
        long total = database.sql("select count(*) from decision" + condition.sql())
                .params(condition.values())
                .query(Long.class)
                .single();
        String order = ORDERS.get(query.sort() == null ? "-takenOn" : query.sort());
        if (order == null) {
            throw new InvalidInput("sort", "is one of " + ORDERS.keySet());
        }
        List<Object> values = new ArrayList<>(condition.values());
        values.add(query.size());
        values.add(query.offset());
        List<DecisionRow> rows = database.sql(SELECT + condition.sql() + " order by " + order + " limit ? offset ?")
                .params(values)
                .query((row, index) -> withoutVotes(read(row)))
                .list();
        return new Paged<>(withConditions(rows), query.page(), query.size(), total);
    }

    /** The newest hundred decisions about a bet, newest first, without votes and conditions. One statement. */
    public List<DecisionRow> about(InitiativeId initiative) {
        return database.sql(SELECT + " where initiative_id = ? order by taken_at desc, id desc limit 100")
                .param(initiative.value())
                .query((row, index) -> withoutVotes(read(row)))
                .list();
    }

    /** The last decision about each of the portfolio's bets, where it has conditions, with them, newest first, without votes. Two statements. */
    public List<DecisionRow> conditional(PortfolioId portfolio) {
        return withConditions(database.sql(SELECT + """
                         where portfolio_id = ?
                          and exists (select 1 from decision_condition owed where owed.decision_id = decision.id)
                          and not exists (select 1 from decision later where later.initiative_id = decision.initiative_id
                            and (later.taken_at > decision.taken_at or later.taken_at = decision.taken_at and later.id > decision.id))
                        order by taken_at desc, id desc
                        """)
                .param(portfolio.value())
                .query((row, index) -> withoutVotes(read(row)))
                .list());
    }

    /** Hands every decision that meets the filter to the reader, newest first, one after the other, without conditions and votes. */
    public void each(Filter filter, Consumer<DecisionRow> reader) {
        Condition condition = Condition.of(filter);
        try (var rows = database
                .sql(SELECT + condition.sql() + " order by taken_at desc, id desc")
                .params(condition.values())
                .query((row, index) -> withoutVotes(read(row)))
                .stream()) {
            rows.forEach(reader);
        }
    }

    private List<DecisionRow> withConditions(List<DecisionRow> rows) {
        if (rows.isEmpty()) {
            return rows;
        }
        Map<UUID, List<DecisionRow.OwedCondition>> owed = database
                .sql("select * from decision_condition where decision_id in (:ids) order by decision_id, number")
                .param("ids", rows.stream().map(row -> row.id().value()).toList())
                .query((row, index) -> Map.entry(
                        Sql.uuid(row, "decision_id"),
                        new DecisionRow.OwedCondition(
                                new ConditionId(Sql.uuid(row, "id")),
                                row.getString("text"),
                                ConditionKind.valueOf(row.getString("kind")),
                                Sql.uuid(row, "owner_id"),
                                row.getObject("due_on", LocalDate.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return rows.stream()
                .map(row -> with(
                        row,
                        row.votes(),
                        row.dissent(),
                        row.recusals(),
                        owed.getOrDefault(row.id().value(), List.of())))
                .toList();
    }

    private static DecisionRow withoutVotes(DecisionRow row) {
        return with(row, null, null, null, row.conditions());
    }

    private static DecisionRow with(
            DecisionRow row,
            @Nullable List<VoteRecord> votes,
            @Nullable List<VoteRecord> dissent,
            @Nullable List<RecusalRecord> recusals,
            List<DecisionRow.OwedCondition> conditions) {
        return new DecisionRow(
                row.id(),
                row.code(),
                row.request(),
                row.requestCode(),
                row.initiative(),
                row.initiativeCode(),
                row.title(),
                row.portfolio(),
                row.squad(),
                row.squadName(),
                row.gateModel(),
                row.gate(),
                row.round(),
                row.kind(),
                row.tier(),
                row.rule(),
                row.outcome(),
                row.reason(),
                row.decidedBy(),
                row.concurredBy(),
                row.submittedAt(),
                row.takenAt(),
                row.evidenceRevision(),
                row.evidenceHash(),
                votes,
                dissent,
                recusals,
                conditions,
                row.failedCriteria(),
                row.supersedes(),
                row.charter(),
                row.sample());
    }

    private static DecisionRow read(ResultSet row) throws SQLException {
        return new DecisionRow(
                new DecisionId(Sql.uuid(row, "id")),
                row.getString("code"),
                new GateRequestId(Sql.uuid(row, "gate_request_id")),
                row.getString("gate_request_code"),
                Sql.uuid(row, "initiative_id"),
                row.getString("initiative_code"),
                row.getString("initiative_title"),
                Sql.uuid(row, "portfolio_id"),
                Sql.uuid(row, "squad_id"),
                row.getString("squad_name"),
                row.getString("gate_model"),
                row.getString("gate"),
                row.getInt("round"),
                RequestKind.valueOf(row.getString("kind")),
                Tier.valueOf(row.getString("tier")),
                row.getString("rule"),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("reason"),
                row.getObject("decided_by", UUID.class),
                row.getObject("concurred_by", UUID.class),
                Sql.instant(row, "submitted_at"),
                Sql.instant(row, "taken_at"),
                row.getInt("evidence_revision"),
                row.getString("evidence_hash"),
                Json.readList(row.getString("votes"), VoteRecord.class),
                Json.readList(row.getString("dissent"), VoteRecord.class),
                Json.readList(row.getString("recusals"), RecusalRecord.class),
                List.of(),
                Json.readList(row.getString("failed_criteria"), String.class),
                row.getObject("supersedes", UUID.class),
                RightsAccount.charter(row),
                row.getString("sample_state") == null
                        ? null
                        : CharterSample.State.valueOf(row.getString("sample_state")));
    }

    private static NotFound missing(String id) {
        return new NotFound("decision-not-found", "There is no decision %s.".formatted(id));
    }

    /** What to look for; null for any. {@code from} and {@code until} are instants' days in UTC, both included. */
    public record Filter(
            @Nullable Outcome outcome,
            @Nullable InitiativeId initiative,
            @Nullable PortfolioId portfolio,
            @Nullable String gate,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String text) {

        /** Every decision. */
        public static final Filter ALL = new Filter(null, null, null, null, null, null, null);
    }

    private record Condition(String sql, List<Object> values) {

        static Condition of(Filter filter) {
            List<String> where = new ArrayList<>();
            List<Object> values = new ArrayList<>();
            add(
                    where,
                    values,
                    "outcome = ?",
                    filter.outcome() == null ? null : filter.outcome().name());
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
            add(where, values, "gate = ?", filter.gate());
            add(where, values, "taken_at >= ?", filter.from() == null ? null : start(filter.from()));
            add(
                    where,
                    values,
                    "taken_at < ?",
                    filter.until() == null ? null : start(filter.until().plusDays(1)));
            if (filter.text() != null && !filter.text().isBlank()) {
                String pattern = Sql.contains(filter.text().strip());
                where.add("(lower(initiative_title) like ? escape '\\' or lower(code) like ? escape '\\'"
                        + " or lower(gate_request_code) like ? escape '\\' or lower(reason) like ? escape '\\')");
                values.addAll(List.of(pattern, pattern, pattern, pattern));
            }
            return new Condition(where.isEmpty() ? "" : " where " + String.join(" and ", where), values);
        }

        private static Object start(LocalDate day) {
            return day.atStartOfDay().atOffset(java.time.ZoneOffset.UTC);
        }

        private static void add(List<String> where, List<Object> values, String condition, @Nullable Object value) {
            if (value != null) {
                where.add(condition);
                values.add(value);
            }
        }
    }
}
