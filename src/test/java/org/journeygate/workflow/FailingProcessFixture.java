package org.journeygate.workflow;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.journeygate.MovableClock;
import org.journeygate.people.Actor;
import org.journeygate.people.Role;
import org.journeygate.shared.PageQuery;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A process with one step that has failed as often as it may, and goes well the next time. */
@Component
public class FailingProcessFixture {

    private static final int TRIES = 3;

    private final Processes processes;
    private final FailedJobs jobs;
    private final ObjectProvider<TimeMachine> time;
    private final Probe probe;
    private final ProcessEngine engine;
    private final TransactionTemplate transaction;

    FailingProcessFixture(
            Processes processes,
            FailedJobs jobs,
            ObjectProvider<TimeMachine> time,
            Probe probe,
            ProcessEngine engine,
            TransactionTemplate transaction) {
        this.processes = processes;
        this.jobs = jobs;
        this.time = time;
        this.probe = probe;
        this.engine = engine;
        this.transaction = transaction;
    }

    public void fail(UUID subject) {
        Models.deploy(engine, "fails.bpmn");
        probe.forget();
        probe.failures = TRIES;
        transaction.executeWithoutResult(tx -> processes.start("testFails", subject, Map.of()));
        time.getObject().advanceTo(MovableClock.START.plusSeconds(60));
    }

    /** Another subject's step, which fails in the same way. */
    public void failToo(UUID subject) {
        probe.failures = TRIES;
        transaction.executeWithoutResult(tx -> processes.start("testFails", subject, Map.of()));
        time.getObject().advanceTo(MovableClock.START.plusSeconds(120));
    }

    public String failedJob() {
        return jobs.list(PageQuery.first(1), new Actor(null, "Watcher", java.util.Set.of(Role.AUDITOR)))
                .items()
                .get(0)
                .id();
    }

    public void runDue() {
        time.getObject().runDue();
    }

    public boolean isRunning(UUID subject) {
        return processes.isRunning(subject);
    }
}
