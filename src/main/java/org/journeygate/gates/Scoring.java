package org.journeygate.gates;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.journeygate.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The squad's own answers to a gate's must-meet criteria and its scores of the should-meet factors. */
@Repository
class Scoring {

    private final JdbcClient database;

    Scoring(JdbcClient database) {
        this.database = database;
    }

    /** The declared answers, by criterion. */
    List<Answer> answers(GateRequestId request) {
        return database.sql(
                        "select criterion, met, reason, carried_from from criterion_answer where gate_request_id = ? order by criterion")
                .param(request.value())
                .query((row, index) -> new Answer(
                        row.getString("criterion"),
                        row.getBoolean("met"),
                        row.getString("reason"),
                        row.getObject("carried_from", UUID.class)))
                .list();
    }

    /** The scores, by factor. */
    Map<String, Integer> scores(GateRequestId request) {
        Map<String, Integer> scores = new TreeMap<>();
        database.sql("select factor, score from factor_score where gate_request_id = ?")
                .param(request.value())
                .query(row -> {
                    scores.put(row.getString("factor"), row.getInt("score"));
                });
        return scores;
    }

    /** Of the scores that were carried over and not changed since: the request in which each stood first, by factor. */
    Map<String, UUID> carriedScores(GateRequestId request) {
        Map<String, UUID> carried = new TreeMap<>();
        database.sql(
                        "select factor, carried_from from factor_score where gate_request_id = ? and carried_from is not null")
                .param(request.value())
                .query(row -> {
                    carried.put(row.getString("factor"), Sql.uuid(row, "carried_from"));
                });
        return carried;
    }

    /** Copies a request's answers to those criteria, saying where they stood first; answers how many. */
    int carryAnswers(GateRequestId from, GateRequestId to, List<String> criteria) {
        return criteria.isEmpty()
                ? 0
                : database.sql("""
                                insert into criterion_answer (gate_request_id, criterion, met, reason, carried_from)
                                select cast(:to as uuid), criterion, met, reason, coalesce(carried_from, gate_request_id)
                                from criterion_answer where gate_request_id = :from and criterion in (:criteria)
                                """)
                        .param("to", to.value())
                        .param("from", from.value())
                        .param("criteria", criteria)
                        .update();
    }

    /** Copies a request's scores of those factors, saying where they stood first; answers how many. */
    int carryScores(GateRequestId from, GateRequestId to, List<String> factors) {
        return factors.isEmpty()
                ? 0
                : database.sql("""
                                insert into factor_score (gate_request_id, factor, score, carried_from)
                                select cast(:to as uuid), factor, score, coalesce(carried_from, gate_request_id)
                                from factor_score where gate_request_id = :from and factor in (:factors)
                                """)
                        .param("to", to.value())
                        .param("from", from.value())
                        .param("factors", factors)
                        .update();
    }

    void answer(GateRequestId request, Answer answer) {
        dropAnswer(request, answer.criterion());
        database.sql("insert into criterion_answer (gate_request_id, criterion, met, reason) values (?, ?, ?, ?)")
                .params(request.value(), answer.criterion(), answer.met(), answer.reason())
                .update();
    }

    void score(GateRequestId request, String factor, int score) {
        dropScore(request, factor);
        database.sql("insert into factor_score (gate_request_id, factor, score) values (?, ?, ?)")
                .params(request.value(), factor, score)
                .update();
    }

    void dropAnswer(GateRequestId request, String criterion) {
        database.sql("delete from criterion_answer where gate_request_id = ? and criterion = ?")
                .params(request.value(), criterion)
                .update();
    }

    void dropScore(GateRequestId request, String factor) {
        database.sql("delete from factor_score where gate_request_id = ? and factor = ?")
                .params(request.value(), factor)
                .update();
    }

    /**
     * One declared answer with its reason.
     *
     * @param carriedFrom the request in which it stood first, where it was carried over and not changed since
     */
    record Answer(
            String criterion,
            boolean met,
            String reason,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            UUID carriedFrom) {

        Answer(String criterion, boolean met, String reason) {
            this(criterion, met, reason, null);
        }

        /** Whether the words are the same, however the lines end. */
        boolean saysTheSameAs(Answer other) {
            return criterion.equals(other.criterion)
                    && met == other.met
                    && reason.lines().toList().equals(other.reason.lines().toList());
        }
    }
}
