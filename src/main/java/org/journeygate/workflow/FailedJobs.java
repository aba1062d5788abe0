package org.journeygate.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.journeygate.audit.AuditLog;
import org.journeygate.people.Actor;
import org.journeygate.people.Role;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Steps that failed: shown to those who watch over the processes, run again by an administrator once the cause is gone. */
@Component
public class FailedJobs {

    private static final int LONGEST_CAUSE = 500;
    private static final String COLUMNS = """
            select job.id_, job.process_def_key_, job.retries_, job.duedate_, job.exception_msg_,
                coalesce(job.failed_act_id_, step.act_id_) element, process.business_key_,
                coalesce(incident.incident_timestamp_, job.create_time_) since
            """;
    private static final String FAILED = """
            from act_ru_job job
            join act_ru_execution process on process.id_ = job.process_instance_id_
            join act_ru_execution step on step.id_ = job.execution_id_
            left join act_ru_incident incident
                on incident.configuration_ = job.id_ and incident.incident_type_ = 'failedJob'
            where job.exception_msg_ is not null
            """;

    private final JdbcClient database;
    private final ManagementService jobs;
    private final AuditLog audit;
    private final Clock clock;

    FailedJobs(JdbcClient database, ProcessEngine engine, AuditLog audit, Clock clock) {
        this.database = database;
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
        long total = database.sql("select count(*) " + FAILED).query(Long.class).single();
        return new Paged<>(
                database.sql(COLUMNS + FAILED + " order by since, job.id_ limit ? offset ?")
                        .params(page.size(), page.offset())
                        .query((row, number) -> read(row))
                        .list(),
                page.page(),
                page.size(),
                total);
    }

    /**
     * Runs a failed step once more, now; for administrators. NotFound where nothing of that id has failed, or it has been
     * mended in the meantime.
     */
    @Transactional
    public FailedJob retry(String id, Actor actor) {
        if (!actor.is(Role.ADMINISTRATOR)) {
            throw new NotPermitted("not-for-you", "Only an administrator runs a failed step again. Ask one.");
        }
        FailedJob job = database.sql(COLUMNS + FAILED + " and job.id_ = ?")
                .param(id)
                .query((row, number) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound(
                        "no-failed-job",
                        "No such step waits here. It may have gone well in the meantime: look at the list."));
        if (job.retriesLeft() == 0) {
            jobs.setJobRetries(id, 1);
        }
        Instant now = clock.instant();
        jobs.setJobDuedate(id, Date.from(now));
        audit.record(actor.did(
                "process-step.retried",
                "process",
                job.subject(),
                null,
                Map.of("process", job.process(), "element", job.element(), "job", id)));
        return new FailedJob(
                id,
                job.process(),
                job.element(),
                job.subject(),
                job.cause(),
                Math.max(1, job.retriesLeft()),
                job.since(),
                now);
    }

    private static FailedJob read(ResultSet row) throws SQLException {
        int retries = row.getInt("retries_");
        Timestamp due = row.getTimestamp("duedate_");
        return new FailedJob(
                row.getString("id_"),
                row.getString("process_def_key_"),
                row.getString("element"),
                UUID.fromString(row.getString("business_key_")),
                cause(row.getString("exception_msg_")),
                retries,
                Objects.requireNonNull(row.getTimestamp("since")).toInstant(),
                retries == 0 || due == null ? null : due.toInstant());
    }

    private static String cause(String message) {
        String line = message.replaceAll("\\s+", " ").strip();
        return line.length() > LONGEST_CAUSE ? line.substring(0, LONGEST_CAUSE) + "…" : line;
    }
}
