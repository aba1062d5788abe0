package org.journeygate.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.journeygate.DatabaseTest;
import org.journeygate.MovableClock;
import org.journeygate.people.Actor;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.StateMovedOn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class FailedJobsProcessTests {

    private static final UUID SUBJECT = UUID.fromString("00000000-0000-7000-8000-0000000000bb");

    @Autowired
    Processes processes;

    @Autowired
    FailedJobs jobs;

    @Autowired
    TimeMachine time;

    @Autowired
    Probe probe;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient database;

    @Autowired
    PeopleFixtures people;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void deploy() {
        Models.deploy(engine, "fails.bpmn");
        probe.forget();
    }

    @Test
    void triesAgainAndThenWaitsForAnAdministrator() {
        probe.failures = 99;
        start();
        time.advanceTo(MovableClock.START.plusSeconds(1));
        assertThat(probe.calls).hasSize(2);
        assertThat(failed().retriesLeft()).isEqualTo(1);
        assertThat(failed().nextAt()).isEqualTo(MovableClock.START.plusSeconds(2));

        time.advanceTo(MovableClock.START.plusSeconds(60));
        assertThat(probe.calls).hasSize(3);
        assertThat(failed().process()).isEqualTo("testFails");
        assertThat(failed().element()).isEqualTo("serviceTask_work");
        assertThat(failed().subject()).isEqualTo(SUBJECT);
        assertThat(failed().cause()).contains("The mail server has gone home");
        assertThat(failed().retriesLeft()).isZero();
        assertThat(failed().nextAt()).isNull();
        assertThat(failed().since()).isEqualTo(MovableClock.START.plusSeconds(2));
        assertThat(processes.isRunning(SUBJECT)).isTrue();
        assertThat(rows()).isZero();
    }

    @Test
    void runsAFailedStepAgain() {
        probe.failures = 3;
        start();
        time.advanceTo(MovableClock.START.plusSeconds(60));
        String id = failed().id();
        Actor admin = people.admin("olive").acting();

        FailedJob again = jobs.retry(id, admin);
        assertThat(again.nextAt()).isEqualTo(MovableClock.START.plusSeconds(60));
        time.runDue();

        assertThat(processes.isRunning(SUBJECT)).isFalse();
        assertThat(jobs.list(PageQuery.first(25), admin).items()).isEmpty();
        assertThat(rows()).isOne();
        assertThat(database.sql("select count(*) from audit_entry where action = 'process-step.retried'")
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> jobs.retry(id, admin));
    }

    @Test
    void leavesFailedStepsToThoseWhoWatch() {
        probe.failures = 99;
        start();
        time.advanceTo(MovableClock.START.plusSeconds(60));
        String id = failed().id();

        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> jobs.retry(id, people.pmo("priya").acting()));
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(
                        () -> jobs.list(PageQuery.first(25), people.lead("leo").acting()));
        assertThat(jobs.list(PageQuery.first(25), people.auditor("ada").acting())
                        .total())
                .isOne();
    }

    @Test
    void takesTheRowOfAFailedActBackWithItsProcess() {
        Models.deployText(
                engine,
                "sync.bpmn",
                Models.text("fails.bpmn")
                        .replace("testFails", "testFailsAtOnce")
                        .replace("camunda:asyncBefore=\"true\"", ""));
        probe.failures = 1;

        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> transaction.executeWithoutResult(tx -> {
                    database.sql("insert into code_sequence (prefix, code_year, last_number) values ('ZY', 2000, 1)")
                            .update();
                    processes.start("testFailsAtOnce", SUBJECT, Map.of());
                }))
                .withMessageContaining("gone home");

        assertThat(probe.calls).containsExactly("work");
        assertThat(processes.isRunning(SUBJECT)).isFalse();
        assertThat(database.sql("select count(*) from code_sequence where code_year = 2000")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void letsARefusalOfADoorOutAsItIs() {
        Models.deployText(
                engine,
                "refuses.bpmn",
                Models.text("fails.bpmn")
                        .replace("testFails", "testRefuses")
                        .replace("camunda:asyncBefore=\"true\"", "")
                        .replace("probe.work(subjectId)", "probe.refuse()"));

        assertThatExceptionOfType(StateMovedOn.class)
                .isThrownBy(() ->
                        transaction.executeWithoutResult(tx -> processes.start("testRefuses", SUBJECT, Map.of())));
    }

    private void start() {
        transaction.executeWithoutResult(tx -> processes.start("testFails", SUBJECT, Map.of()));
    }

    private FailedJob failed() {
        return jobs.list(PageQuery.first(25), people.admin("olive").acting()).items().stream()
                .reduce((one, other) -> {
                    throw new AssertionError("More than one failed");
                })
                .orElseThrow();
    }

    private int rows() {
        return database.sql("select count(*) from code_sequence where prefix = 'ZZ'")
                .query(Integer.class)
                .single();
    }
}
