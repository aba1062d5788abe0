package org.journeygate.insights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.journeygate.gates.Outcome;
import org.journeygate.insights.GateInsight.FailedCriterion;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts over {@code decision_fact}, the gates' list of all decisions wherever they were taken. */
@Component
class DecisionFacts {

    private static final String DAYS =
            "cast(extract(epoch from %s) - extract(epoch from %s) as double precision) / 86400";
    private static final String NUMBERED = """
            with numbered as (
                select gate, outcome, decided_on,
                       row_number() over (partition by initiative_key, gate order by decided_on, id) as attempt,
                       lag(decided_on) over (partition by initiative_key, gate order by decided_on, id) as before_on
                from decision_fact
                where adopted = false %s
            )
            """;
    private static final String REASSESSED = """
            count(case when attempt = 2 then 1 end) as reassessments,
            percentile_cont(0.5) within group (order by case when attempt = 2 then %s end) as median_days
            """.formatted(DAYS.formatted("decided_on", "before_on"));

    private final JdbcClient database;

    DecisionFacts(JdbcClient database) {
        this.database = database;
    }

    /** First and second decisions per gate, by the gate's name. */
    List<GateCounts> gates(@Nullable String model) {
        return query(
                model,
                NUMBERED,
                """
                select gate,
                       count(case when attempt = 1 then 1 end) as first_decisions,
                       count(case when attempt = 1 and outcome in ('GO', 'GO_WITH_CONDITIONS') then 1 end) as passed,
                """ + REASSESSED + "from numbered group by gate order by gate",
                (row, number) -> new GateCounts(
                        row.getString("gate"),
                        row.getLong("first_decisions"),
                        row.getLong("passed"),
                        row.getLong("reassessments"),
                        decimal(row, "median_days")));
    }

    /** All gates together. */
    Overall overall(@Nullable String model) {
        return query(
                        model,
                        NUMBERED,
                        "select count(*) as decisions, " + REASSESSED + "from numbered",
                        (row, number) -> new Overall(
                                row.getLong("decisions"), row.getLong("reassessments"), decimal(row, "median_days")))
                .get(0);
    }

    /** Decisions per gate and outcome, and how long they took. */
    List<OutcomeCounts> outcomes(@Nullable String model) {
        return query(
                model,
                "",
                "select gate, outcome, count(*) as decisions, percentile_cont(0.5) within group (order by "
                        + DAYS.formatted("decided_on", "submitted_on")
                        + ") as median_days from decision_fact where adopted = false %s group by gate, outcome",
                (row, number) -> new OutcomeCounts(
                        row.getString("gate"),
                        Outcome.valueOf(row.getString("outcome")),
                        row.getLong("decisions"),
                        decimal(row, "median_days")));
    }

    /** How often each criterion was not met, per gate. */
    List<GateCriterion> failedCriteria(@Nullable String model) {
        return query(
                model,
                "",
                """
                select gate, gate_model, criterion, count(*) as failures
                from decision_fact join failed_criterion_fact on decision_id = id
                where adopted = false %s
                group by gate, gate_model, criterion""",
                (row, number) -> new GateCriterion(
                        row.getString("gate"),
                        new FailedCriterion(
                                row.getString("gate_model"), row.getString("criterion"), row.getLong("failures"))));
    }

    /** What squads passed under their charters, by quarter and squad, and how much of it the PMO looked at. */
    List<GateInsight.Avoided> approvalsAvoided(@Nullable String model) {
        return query(
                model,
                "",
                """
                select quarter_begins, max(decision.squad_name) as squad, count(*) as gates, sum(seats) as votes,
                       count(charter_sample.id) as sampled,
                       count(case when charter_sample.state <> 'WAITING' then 1 end) as looked_at,
                       count(case when charter_sample.state = 'NOT_AS_CHARTERED' then 1 end) as not_as_chartered
                from rights_finding join decision on decision.gate_request_id = rights_finding.gate_request_id
                left join charter_sample on charter_sample.decision_id = decision.id
                where inside = true %s
                group by quarter_begins, rights_finding.squad_id
                order by quarter_begins desc, squad""",
                (row, number) -> new GateInsight.Avoided(
                        row.getObject("quarter_begins", LocalDate.class),
                        row.getString("squad"),
                        row.getLong("gates"),
                        row.getLong("votes"),
                        row.getLong("sampled"),
                        row.getLong("looked_at"),
                        row.getLong("not_as_chartered")));
    }

    /** Every gate model there are decisions of, by name. */
    List<GateInsight.Model> models() {
        return database.sql("""
                        select used.gate_model, elsewhere.name as elsewhere
                        from (select distinct gate_model from decision_fact where adopted = false) used
                        left join imported_gate_model elsewhere on elsewhere.name = used.gate_model
                        order by used.gate_model""")
                .query((row, number) ->
                        new GateInsight.Model(row.getString("gate_model"), row.getString("elsewhere") != null))
                .list();
    }

    static Map<Outcome, Long> counts(List<OutcomeCounts> all, String gate) {
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, 0L);
        }
        all.stream()
                .filter(count -> count.gate().equals(gate))
                .forEach(count -> counts.put(count.outcome(), count.decisions()));
        return counts;
    }

    static Map<Outcome, Double> days(List<OutcomeCounts> all, String gate) {
        Map<Outcome, Double> days = new EnumMap<>(Outcome.class);
        for (OutcomeCounts count : all) {
            if (count.gate().equals(gate) && count.medianDays() != null) {
                days.put(count.outcome(), count.medianDays());
            }
        }
        return days;
    }

    private <T> List<T> query(@Nullable String model, String with, String select, RowMapper<T> rows) {
        String sql = (with + select).replace("%s", model == null ? "" : "and gate_model = :model");
        var statement = database.sql(sql);
        return (model == null ? statement : statement.param("model", model))
                .query(rows)
                .list();
    }

    private static @Nullable Double decimal(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }

    record GateCounts(
            String gate,
            long firstDecisions,
            long passed,
            long reassessments,
            @Nullable Double medianDays) {}

    record Overall(
            long decisions, long reassessments, @Nullable Double medianDays) {}

    record OutcomeCounts(
            String gate,
            Outcome outcome,
            long decisions,
            @Nullable Double medianDays) {}

    record GateCriterion(String gate, FailedCriterion failed) {}
}
