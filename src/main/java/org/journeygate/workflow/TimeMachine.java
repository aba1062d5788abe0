package org.journeygate.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.journeygate.shared.MovableTime;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets time pass for tests and the demo, where the clock can be moved; it cannot be had elsewhere. */
@Lazy
@Component
public class TimeMachine {

    private static final Logger LOG = LoggerFactory.getLogger(TimeMachine.class);

    private static final int MOST_FAILURES = 10;

    private final Map<String, Integer> failures = new HashMap<>();
    private final MovableTime time;
    private final Clock clock;
    private final ManagementService jobs;

    TimeMachine(MovableTime time, Clock clock, ProcessEngine engine) {
        this.time = time;
        this.clock = clock;
        this.jobs = engine.getManagementService();
    }

    /**
     * Moves the clock to an instant and on the way runs every timer and waiting step that falls due, one after another, each
     * in its own transaction and at exactly its due instant. What fails is tried again as in real life and ends as a failed
     * job. Called outside any transaction.
     */
    @Transactional(propagation = Propagation.NEVER)
    public void advanceTo(Instant instant) {
        runDue();
        for (Instant next = nextDue(instant); next != null; next = nextDue(instant)) {
            time.moveTo(next);
            runDue();
        }
        if (clock.instant().isBefore(instant)) {
            time.moveTo(instant);
        }
    }

    /** Runs what is due now, without moving the clock. */
    @Transactional(propagation = Propagation.NEVER)
    public void runDue() {
        for (List<Job> due = due(); !due.isEmpty(); due = due()) {
            run(due.get(0));
        }
    }

    private void run(Job job) {
        try {
            jobs.executeJob(job.getId());
            failures.remove(job.getId());
        } catch (RuntimeException failed) {
            if (failures.merge(job.getId(), 1, Integer::sum) > MOST_FAILURES) {
                throw new IllegalStateException("A step keeps failing and would stop time", failed);
            }
            LOG.warn("A step failed at {}: {}", clock.instant(), Causes.deepest(failed), failed);
        }
    }

    private List<Job> due() {
        return jobs.createJobQuery()
                .executable()
                .active()
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1);
    }

    private @Nullable Instant nextDue(Instant until) {
        return jobs
                .createJobQuery()
                .active()
                .withRetriesLeft()
                .duedateHigherThan(Date.from(clock.instant()))
                .duedateLowerThan(Date.from(until.plusMillis(1)))
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .map(job -> job.getDuedate().toInstant())
                .orElse(null);
    }
}
