package org.journeygate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@DatabaseTest
class StatementCounterTests {

    @Autowired
    StatementCounter counter;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void createTable() {
        jdbc.execute("create table if not exists counted (n integer)");
        jdbc.execute("create table if not exists idempotency_counted (n integer)");
    }

    @Test
    void countsEachStatementAndABatchAsOne() {
        var count = counter.during(() -> {
            jdbc.update("insert into counted values (0)");
            jdbc.batchUpdate("insert into counted values (?)", List.of(new Object[] {1}, new Object[] {2}));
            jdbc.queryForObject("select count(*) from counted", Integer.class);
        });
        assertThat(count.statements()).hasSize(3);
        count.atMost(3);
    }

    @Test
    void leavesOutSessionTokensAndIdempotencyKeys() {
        var count = counter.during(() -> {
            jdbc.update("insert into idempotency_counted values (0)");
            jdbc.update("insert into counted values (0)");
        });
        assertThat(count.statements()).containsExactly("insert into counted values (0)");
    }

    @Test
    void failsWithTheListWhereThereAreMore() {
        var count = counter.during(() -> jdbc.update("insert into counted values (7)"));
        assertThatThrownBy(() -> count.atMost(0))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("insert into counted values (7)");
    }

    @Test
    void failsWhereItSeesNothing() {
        var count = counter.during(() -> {});
        assertThatThrownBy(() -> count.atMost(35)).isInstanceOf(AssertionError.class);
    }
}
