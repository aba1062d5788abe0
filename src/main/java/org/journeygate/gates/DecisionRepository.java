package org.journeygate.gates;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.journeygate.gates.rights.UnderCharter;
import org.journeygate.initiatives.InitiativeId;
import org.journeygate.shared.Sql;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Decisions and their conditions are written once. */
@Repository
class DecisionRepository {

    private final JdbcClient database;
    private final JdbcTemplate batch;

    DecisionRepository(JdbcClient database, JdbcTemplate batch) {
        this.database = database;
        this.batch = batch;
    }

    void insert(Decision decision) {
        GateRequest request = decision.request();
        UnderCharter charter = decision.charter();
        database.sql("""
                        insert into decision (id, code, gate_request_id, gate_request_code, initiative_id, initiative_code,
                          initiative_title, portfolio_id, squad_id, squad_name, gate_model, gate, round, kind, tier, rule, outcome,
                          reason, decided_by, concurred_by, submitted_at, taken_at, evidence_revision, evidence_hash, votes, dissent,
                          recusals, failed_criteria, supersedes, charter_id, charter_code, charter_number)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        decision.id().value(),
                        decision.code(),
                        request.id().value(),
                        request.code(),
                        request.initiativeId().value(),
                        request.initiativeCode(),
                        request.initiativeTitle(),
                        request.portfolioId().value(),
                        request.squadId().value(),
                        request.squadName(),
                        request.gateModel(),
                        request.gate(),
                        request.round(),
                        request.kind().name(),
                        String.valueOf(request.tier()),
                        String.valueOf(request.rule()),
                        decision.outcome().name(),
                        decision.reason(),
                        request.verdictBy() == null ? null : request.verdictBy().value(),
                        request.verdictConcurredBy() == null
                                ? null
                                : request.verdictConcurredBy().value(),
                        Sql.timestampOrNull(request.submittedAt()),
                        Sql.timestamp(decision.takenAt()),
                        request.evidenceRevision(),
                        decision.evidenceHash(),
                        Json.write(decision.votes()),
                        Json.write(decision.dissent()),
                        Json.write(decision.recusals()),
                        Json.write(decision.failedCriteria()),
                        charter == null ? null : charter.id(),
                        charter == null ? null : charter.code(),
                        charter == null ? null : charter.number()))
                .update();
        insertConditions(decision);
    }

    /** The outcome that was decided on the request. */
    Outcome outcome(GateRequestId request) {
        return database.sql("select outcome from decision where gate_request_id = ?")
                .param(request.value())
                .query(Outcome.class)
                .single();
    }

    /** When it was decided on the request. */
    Instant takenAt(GateRequestId request) {
        return database.sql("select taken_at from decision where gate_request_id = ?")
                .param(request.value())
                .query((row, index) -> Sql.instant(row, "taken_at"))
                .single();
    }

    /** How often a pivot was decided on that bet at that gate. */
    int pivots(InitiativeId bet, String gate) {
        return database.sql("select count(*) from decision where initiative_id = ? and gate = ? and outcome = 'PIVOT'")
                .params(bet.value(), gate)
                .query(Integer.class)
                .single();
    }

    private void insertConditions(Decision decision) {
        List<Object[]> rows = new ArrayList<>();
        for (ConditionTerms owed : decision.conditions()) {
            rows.add(new Object[] {
                ConditionId.next().value(),
                decision.id().value(),
                rows.size() + 1,
                owed.text(),
                owed.kind().name(),
                owed.owner().value(),
                owed.dueOn()
            });
        }
        if (!rows.isEmpty()) {
            batch.batchUpdate(
                    "insert into decision_condition (id, decision_id, number, text, kind, owner_id, due_on) values (?, ?, ?, ?, ?, ?, ?)",
                    rows);
        }
    }
}
