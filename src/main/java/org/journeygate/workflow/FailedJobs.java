package org.journeygate.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.journeygate.audit.AuditLog;
import org.journeygate.people.Actor;
import org.journeygate.people.Role;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Steps that failed: shown to those who watch over the processes, run again by an administrator once the cause is gone. */
@OnceMore
@Component
public class FailedJobs {

    private static final int MOST_AT_ONCE = 1_000;

    private final FailedJobTable failed;
    private final ManagementService jobs;
    private final AuditLog audit;
    private final Clock clock;

    FailedJobs(FailedJobTable failed, ProcessEngine engine, AuditLog audit, Clock clock) {
        this.failed = failed;
        this.jobs = engine.getManagementService();
        this.audit = audit;
        this.clock = clock;
    }

    /** What failed and is not mended yet, the longest waiting first; for administrators, PMO and auditors. */
    @Transactional(readOnly = true)
    public Paged<FailedJob> list(PageQuery page, Actor reader) {
        if (!reader.is(Role.ADMINISTRATOR) && !reader.is(Role.PMO) && !reader.is(Role.AUDITOR)) {
            throw new NotPermitted(
                    "not-for-you", "Failed steps are for administrators, the PMO and auditors. Ask one of them.");
        }
        return failed.find(page);
    }

    /** How many steps are not tried again by themselves, and wait for an administrator. */
    @Transactional(readOnly = true)
    public long waiting() {
        return failed.waiting();
    }

    /**
     * Runs a failed step once more, now; for administrators. NotFound where nothing of that id has failed, or it has been
     * mended in the meantime.
     */
    @Transactional
    public FailedJob retry(String id, Actor actor) {
        requireAdministrator(actor);
        FailedJob job = failed.byId(id)
                .orElseThrow(() -> new NotFound(
                        "no-failed-job",
                        "No such step waits here. It may have gone well in the meantime: look at the list."));
        return again(job, clock.instant(), actor);
    }

    /** Runs every failed step of one kind once more, now, a thousand at most; for administrators. Returns how many. */
    @Transactional
    public int retryAll(String process, String element, Actor actor) {
        requireAdministrator(actor);
        Instant now = clock.instant();
        List<FailedJob> all = failed.ofKind(process, element, MOST_AT_ONCE);
        all.forEach(job -> again(job, now, actor));
        return all.size();
    }

    private FailedJob again(FailedJob job, Instant now, Actor actor) {
        if (job.retriesLeft() == 0) {
            jobs.setJobRetries(job.id(), 1);
        }
        jobs.setJobDuedate(job.id(), Date.from(now));
        audit.record(actor.did(
                "process-step.retried",
                "process",
                job.subject(),
                job.subjectName() == null ? null : job.subjectName().code(),
                Map.of("process", job.process(), "element", job.element(), "job", job.id())));
        return job.triedAt(now);
    }

    private static void requireAdministrator(Actor actor) {
        if (!actor.is(Role.ADMINISTRATOR)) {
            throw new NotPermitted("not-for-you", "Only an administrator runs a failed step again. Ask one.");
        }
    }
}
