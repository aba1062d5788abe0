package org.journeygate.workflow;

import java.time.Duration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Runs due timers and waiting steps on this node, from when the application is ready until it closes. What is under way
 * then is finished first; what another node took is left to it.
 */
@Component
class Timekeeper {

    private static final int THREADS = 3;
    private static final int QUEUE = 6;
    private static final int PATIENCE_SECONDS = 20;
    private static final int POLL_MILLIS = 500;
    private static final int LONGEST_PAUSE_MILLIS = 2_000;

    private final JobExecutor jobs;
    private final boolean wanted;

    Timekeeper(ProcessEngine engine, WorkflowSettings settings) {
        this.jobs = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        this.wanted = settings.jobExecutor();
    }

    /**
     * A job executor that looks often enough: an idle one of the engine's own making sleeps up to a minute, and what a dead
     * node had begun lies there for five.
     */
    static JobExecutor jobExecutor(Duration lease) {
        var executor = new SpringJobExecutor();
        executor.setTaskExecutor(threads());
        executor.setWaitTimeInMillis(POLL_MILLIS);
        executor.setMaxWait(LONGEST_PAUSE_MILLIS);
        executor.setMaxBackoff(LONGEST_PAUSE_MILLIS);
        executor.setLockTimeInMillis((int) lease.toMillis());
        return executor;
    }

    private static ThreadPoolTaskExecutor threads() {
        var threads = new ThreadPoolTaskExecutor();
        threads.setThreadNamePrefix("timekeeper-");
        threads.setCorePoolSize(THREADS);
        threads.setMaxPoolSize(THREADS);
        threads.setQueueCapacity(QUEUE);
        threads.setWaitForTasksToCompleteOnShutdown(true);
        threads.setAwaitTerminationSeconds(PATIENCE_SECONDS);
        return threads;
    }

    @EventListener
    void start(ApplicationReadyEvent ready) {
        if (wanted
                && jobs instanceof SpringJobExecutor executor
                && executor.getTaskExecutor() instanceof ThreadPoolTaskExecutor threads) {
            threads.initialize();
            executor.start();
        }
    }

    @EventListener
    void stop(ContextClosedEvent closed) {
        if (jobs.isActive()
                && jobs instanceof SpringJobExecutor executor
                && executor.getTaskExecutor() instanceof ThreadPoolTaskExecutor threads) {
            executor.shutdown();
            threads.shutdown();
        }
    }
}
