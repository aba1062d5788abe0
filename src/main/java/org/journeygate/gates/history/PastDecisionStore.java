package org.journeygate.gates.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.journeygate.gates.Outcome;
import org.journeygate.shared.Identity;
import org.journeygate.shared.Sql;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Past decisions in the database, read and written a few hundred at a time. */
@Component
class PastDecisionStore {

    private final JdbcClient database;
    private final JdbcTemplate batches;

    PastDecisionStore(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** What is known of these decisions, by key. */
    Map<PastDecision.Key, Stored> find(Collection<PastDecision> decisions) {
        if (decisions.isEmpty()) {
            return Map.of();
        }
        Set<String> codes = decisions.stream().map(PastDecision::initiativeCode).collect(Collectors.toSet());
        Set<LocalDate> days = decisions.stream().map(PastDecision::decidedOn).collect(Collectors.toSet());
        Map<UUID, List<String>> criteria = criteria(codes, days);
        return database
                .sql("select * from past_decision where initiative_code in (:codes) and decided_on in (:days)")
                .param("codes", codes)
                .param("days", days)
                .query((row, number) -> stored(row, criteria))
                .stream()
                .collect(Collectors.toMap(stored -> stored.decision().key(), stored -> stored));
    }

    void insert(List<PastDecision> decisions, UUID importId) {
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> criteria = new ArrayList<>();
        for (PastDecision decision : decisions) {
            UUID id = Identity.next();
            rows.add(new Object[] {
                id,
                decision.initiativeCode(),
                decision.initiativeTitle(),
                decision.portfolio(),
                decision.gateModel(),
                decision.gate(),
                decision.submittedOn(),
                decision.decidedOn(),
                decision.outcome().name(),
                decision.sourceUrl(),
                importId
            });
            decision.failedCriteria().forEach(criterion -> criteria.add(new Object[] {id, criterion}));
        }
        batches.batchUpdate("""
                insert into past_decision (id, initiative_code, initiative_title, portfolio, gate_model, gate,
                    submitted_on, decided_on, outcome, source_url, import_id)
                values (?, ?, ?, ?, ?, ?, cast(? as date), ?, ?, ?, ?)""", rows);
        insertCriteria(criteria);
    }

    void update(List<Stored> changed, UUID importId) {
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> ids = new ArrayList<>();
        List<Object[]> criteria = new ArrayList<>();
        for (Stored stored : changed) {
            PastDecision decision = stored.decision();
            ids.add(new Object[] {stored.id()});
            rows.add(new Object[] {
                decision.initiativeTitle(),
                decision.portfolio(),
                decision.submittedOn(),
                decision.outcome().name(),
                decision.sourceUrl(),
                importId,
                stored.id()
            });
            decision.failedCriteria().forEach(criterion -> criteria.add(new Object[] {stored.id(), criterion}));
        }
        batches.batchUpdate("""
                update past_decision set initiative_title = ?, portfolio = ?, submitted_on = cast(? as date), outcome = ?,
                    source_url = ?, import_id = ?
                where id = ?""", rows);
        batches.batchUpdate("delete from past_decision_criterion where past_decision_id = ?", ids);
        insertCriteria(criteria);
    }

    /** Notes gate models that are known from elsewhere alone; those noted before stay as they are. */
    void flagImported(Set<String> models, Instant at) {
        if (models.isEmpty()) {
            return;
        }
        Set<String> fresh = new HashSet<>(models);
        database.sql("select name from imported_gate_model where name in (:names)")
                .param("names", models)
                .query(String.class)
                .list()
                .forEach(fresh::remove);
        batches.batchUpdate(
                "insert into imported_gate_model (name, imported_at) values (?, ?)",
                fresh.stream()
                        .map(name -> new Object[] {name, Sql.timestamp(at)})
                        .toList());
    }

    private void insertCriteria(List<Object[]> rows) {
        batches.batchUpdate("insert into past_decision_criterion (past_decision_id, criterion) values (?, ?)", rows);
    }

    private Map<UUID, List<String>> criteria(Set<String> codes, Set<LocalDate> days) {
        Map<UUID, List<String>> criteria = new HashMap<>();
        database.sql("""
                        select c.past_decision_id, c.criterion
                        from past_decision_criterion c join past_decision d on d.id = c.past_decision_id
                        where d.initiative_code in (:codes) and d.decided_on in (:days)""").param("codes", codes).param("days", days).query(row -> {
            criteria.computeIfAbsent(Sql.uuid(row, "past_decision_id"), id -> new ArrayList<>())
                    .add(row.getString("criterion"));
        });
        return criteria;
    }

    private static Stored stored(ResultSet row, Map<UUID, List<String>> criteria) throws SQLException {
        UUID id = Sql.uuid(row, "id");
        return new Stored(
                id,
                new PastDecision(
                        row.getString("initiative_code"),
                        row.getString("initiative_title"),
                        row.getString("portfolio"),
                        row.getString("gate_model"),
                        row.getString("gate"),
                        row.getObject("submitted_on", LocalDate.class),
                        row.getObject("decided_on", LocalDate.class),
                        Outcome.valueOf(row.getString("outcome")),
                        criteria.getOrDefault(id, List.of()),
                        row.getString("source_url")));
    }

    /** A past decision as it is known under its id. */
    record Stored(UUID id, PastDecision decision) {}
}
