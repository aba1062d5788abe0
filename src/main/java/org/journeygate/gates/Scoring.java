package org.journeygate.gates;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
                        "select criterion, met, reason from criterion_answer where gate_request_id = ? order by criterion")
                .param(request.value())
                .query((row, index) ->
                        new Answer(row.getString("criterion"), row.getBoolean("met"), row.getString("reason")))
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

    void answer(GateRequestId request, Answer answer) {
        database.sql("delete from criterion_answer where gate_request_id = ? and criterion = ?")
                .params(request.value(), answer.criterion())
                .update();
        database.sql("insert into criterion_answer (gate_request_id, criterion, met, reason) values (?, ?, ?, ?)")
                .params(request.value(), answer.criterion(), answer.met(), answer.reason())
                .update();
    }

    void score(GateRequestId request, String factor, int score) {
        database.sql("delete from factor_score where gate_request_id = ? and factor = ?")
                .params(request.value(), factor)
                .update();
        database.sql("insert into factor_score (gate_request_id, factor, score) values (?, ?, ?)")
                .params(request.value(), factor, score)
                .update();
    }

    /** One declared answer with its reason. */
    record Answer(String criterion, boolean met, String reason) {}
}
