package org.journeygate.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.journeygate.TestDatabase;
import org.journeygate.shared.Identity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Ten thousand timers that fell due while no node was up: each fires once, and all within a minute. */
@Tag("database")
@Tag("faults")
@Timeout(900)
class ManyTimersProcessTests {

    private static final int TIMERS = Integer.getInteger("faults.timers", 10_000);
    private static final int AT_ONCE = 200;

    @Test
    void fireOnceEachAfterADowntime() {
        String database = TestDatabase.freshUrl();
        try (var node = new RunningNode(database)) {
            node.deploy("waits.bpmn");
            node.bean(Probe.class)
                    .instants
                    .put("remind", node.bean(Clock.class).instant().plus(1, ChronoUnit.DAYS));
            for (int started = 0; started < TIMERS; started += AT_ONCE) {
                start(node);
            }
            assertThat(count(node, "act_ru_job")).isEqualTo(TIMERS);
        }
        fallDue(database);

        try (var node = new RunningNode(database)) {
            Instant ready = Clock.systemUTC().instant();
            await().atMost(Duration.ofMinutes(5)).until(() -> count(node, "act_ru_job") == 0);
            Duration took = Duration.between(ready, Clock.systemUTC().instant());
            System.out.printf("%d timers after a downtime: %d ms%n", TIMERS, took.toMillis());

            assertThat(took).isLessThan(Duration.ofSeconds(60));
            assertThat(count(node, "act_ru_execution")).isZero();
            assertThat(node.bean(JdbcClient.class).sql("""
                                    select count(*) from (select subject from step_log where element = 'serviceTask_remind'
                                    group by subject having count(*) = 1) once""").query(Integer.class).single())
                    .isEqualTo(TIMERS);
        }
    }

    /** While no node is up. */
    private static void fallDue(String database) {
        var connection = new SingleConnectionDataSource(
                database,
                TestDatabase.isPostgresql() ? "postgres" : "journeygate",
                TestDatabase.isPostgresql() ? "postgres" : "",
                true);
        try {
            int due = JdbcClient.create(connection)
                    .sql("update act_ru_job set duedate_ = ?")
                    .param(Timestamp.from(Clock.systemUTC().instant()))
                    .update();
            assertThat(due).isEqualTo(TIMERS);
        } finally {
            connection.destroy();
        }
    }

    private static void start(RunningNode node) {
        node.bean(TransactionTemplate.class).executeWithoutResult(tx -> {
            for (int at = 0; at < AT_ONCE; at++) {
                UUID subject = Identity.next();
                node.bean(Processes.class).start("testWaits", subject, Map.of());
            }
        });
    }

    private static int count(RunningNode node, String table) {
        return node.bean(JdbcClient.class)
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }
}
