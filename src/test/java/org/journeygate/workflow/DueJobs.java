package org.journeygate.workflow;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Runs what is due of one process, as a job executor would: a step that clashed with another transaction is tried again. */
@Component
public class DueJobs {

    private static final int TRIES = 5;

    private final ManagementService jobs;
    private final JdbcClient database;
    private final Clock clock;

    DueJobs(ProcessEngine engine, JdbcClient database, Clock clock) {
        this.jobs = engine.getManagementService();
        this.database = database;
        this.clock = clock;
    }

    /** The due jobs of that subject's process. */
    public List<String> of(UUID subject) {
        return database.sql("""
                        select job.id_ from act_ru_job job
                        join act_ru_execution process on process.id_ = job.process_instance_id_
                        where process.business_key_ = ? and job.duedate_ <= ? order by job.duedate_, job.id_
                        """)
                .params(subject.toString(), Timestamp.from(clock.instant()))
                .query(String.class)
                .list();
    }

    /** Runs these, one after the other; those that are gone meanwhile are left out. */
    public void run(List<String> due) {
        due.forEach(this::run);
    }

    private void run(String job) {
        for (int tries = 1; isThere(job); tries++) {
            try {
                jobs.executeJob(job);
            } catch (RuntimeException failed) {
                if (isThere(job) && (tries == TRIES || !Contention.isBehind(failed))) {
                    throw failed;
                }
            }
        }
    }

    private boolean isThere(String job) {
        return database.sql("select count(*) from act_ru_job where id_ = ?")
                        .param(job)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
