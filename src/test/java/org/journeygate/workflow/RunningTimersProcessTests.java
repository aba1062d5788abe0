package org.journeygate.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.journeygate.TestDatabase;
import org.journeygate.people.Actor;
import org.journeygate.people.Role;
import org.journeygate.shared.Identity;
import org.journeygate.shared.PageQuery;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Timers in real time, on nodes whose job executors run. */
@Tag("database")
class RunningTimersProcessTests {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Actor WATCHER = new Actor(null, "Watcher", java.util.Set.of(Role.AUDITOR));

    @Test
    void firesTimersAndParksWhatKeepsFailing() {
        try (var node = new RunningNode(TestDatabase.freshUrl())) {
            node.deploy("waits.bpmn", "fails.bpmn");
            Probe probe = node.bean(Probe.class);
            var due = node.bean(Clock.class).instant().plusSeconds(2);
            probe.instants.put("remind", due);
            UUID waiting = Identity.next();
            node.start("testWaits", waiting);
            assertThat(probe.calls).isEmpty();

            await().atMost(PATIENCE).until(() -> !node.bean(Processes.class).isRunning(waiting));
            assertThat(probe.calls).containsExactly("remind x");
            assertThat(node.bean(StepLog.class).of(waiting))
                    .filteredOn(step -> step.element().equals("serviceTask_remind"))
                    .singleElement()
                    .satisfies(step -> assertThat(step.at()).isBetween(due, due.plus(PATIENCE)));

            probe.failures = 99;
            UUID failing = Identity.next();
            node.start("testFails", failing);
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(failed(node)).singleElement().satisfies(job -> {
                                assertThat(job.subject()).isEqualTo(failing);
                                assertThat(job.retriesLeft()).isZero();
                                assertThat(job.cause()).contains("gone home");
                            }));
            assertThat(probe.calls).filteredOn("work"::equals).hasSize(3);
        }
    }

    @Test
    @Tag("postgresql")
    void firesEachTimerOnceOnTwoNodes() {
        String database = TestDatabase.freshUrl();
        try (var one = new RunningNode(database);
                var other = new RunningNode(database)) {
            one.deploy("waits.bpmn");
            var due = one.bean(Clock.class).instant().plusSeconds(4);
            Stream.of(one, other)
                    .forEach(node -> node.bean(Probe.class).instants.put("remind", due));
            List<UUID> subjects = Stream.generate(Identity::next).limit(60).toList();
            for (int i = 0; i < subjects.size(); i++) {
                (i % 2 == 0 ? one : other).start("testWaits", subjects.get(i));
            }

            JdbcClient sql = one.bean(JdbcClient.class);
            await().atMost(PATIENCE)
                    .until(() -> sql.sql("select count(*) from act_ru_execution")
                                    .query(Integer.class)
                                    .single()
                            == 0);
            assertThat(sql.sql("""
                                    select count(*) from step_log where element = 'serviceTask_remind'
                                    group by subject""").query(Integer.class).list()).hasSize(60).containsOnly(1);
            assertThat(failed(one)).isEmpty();
        }
    }

    private static List<FailedJob> failed(RunningNode node) {
        return node.bean(FailedJobs.class).list(PageQuery.first(25), WATCHER).items();
    }
}
