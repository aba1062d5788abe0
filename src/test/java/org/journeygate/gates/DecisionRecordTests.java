package org.journeygate.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.journeygate.gates.Outcome.GO;
import static org.journeygate.gates.Outcome.GO_WITH_CONDITIONS;
import static org.journeygate.gates.Outcome.STOP;

import java.util.List;
import org.journeygate.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The record of a decision stays as it was taken, whoever tries: the database refuses to change it. */
@DatabaseTest
class DecisionRecordTests {

    @Autowired
    GateRequestFixtures gates;

    @Autowired
    Votes votes;

    @Autowired
    ChairDecisions chair;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void decideWithACondition() {
        GateRequestId id = gates.inReview();
        gates.vote(id, "exec", GO);
        votes.cast(id, gates.conditional("Brief the contact centre"), gates.exec("exec2"));
        gates.vote(id, "exec3", STOP);
        chair.decide(
                id,
                new ChairDecisions.Verdict(
                        GO_WITH_CONDITIONS, "Merged", List.of(gates.condition("Brief the contact centre")), null, 1),
                gates.exec("exec5"));
    }

    @ParameterizedTest
    @CsvSource({
        "decision, outcome = 'STOP'",
        "decision, reason = 'Another'",
        "decision_condition, text = 'Nothing'",
        "vote, outcome = 'GO'",
        "evidence_revision, content = '{}'"
    })
    void refusesToChangeARow(String table, String change) {
        assertRefused("update %s set %s".formatted(table, change), table);
    }

    @ParameterizedTest
    @ValueSource(strings = {"decision", "decision_condition", "vote", "evidence_revision"})
    void refusesToTakeARowAway(String table) {
        assertRefused("delete from " + table, table);
    }

    @Test
    @Tag("postgresql")
    void refusesToEmptyATable() {
        assertRefused("truncate table vote", "vote");
        assertRefused("truncate table decision cascade", "decision");
    }

    @Test
    void keepsTheFirstVoteBesideTheOneThatReplacesIt() {
        GateRequestId id = gates.inReview();
        gates.vote(id, "exec", STOP);
        gates.vote(id, "exec", GO);

        assertThat(database.sql("select outcome from vote where gate_request_id = ? order by number")
                        .param(id.value())
                        .query(String.class)
                        .list())
                .containsExactly("STOP", "GO");
    }

    private void assertRefused(String statement, String table) {
        assertThat(count(table)).isPositive();
        int before = count(table);
        assertThatThrownBy(() -> database.sql(statement).update()).rootCause().hasMessageContaining("is append-only");
        assertThat(count(table)).isEqualTo(before);
    }

    private int count(String table) {
        return database.sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }
}
