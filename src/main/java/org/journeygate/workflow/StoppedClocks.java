package org.journeygate.workflow;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;

/** Stops, resumes and redates timers of a process, such as a seat's while its question waits for an answer. */
final class StoppedClocks {

    private final RuntimeService runtime;
    private final ManagementService jobs;
    private final CommandExecutor commands;

    StoppedClocks(ProcessEngine engine) {
        this.runtime = engine.getRuntimeService();
        this.jobs = engine.getManagementService();
        this.commands = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired();
    }

    void stop(ProcessInstance process, String name, String value) {
        timers(process, name, value).stream()
                .filter(timer -> !timer.isSuspended())
                .forEach(timer -> commands.execute(context -> mark(context, timer, SuspensionState.SUSPENDED)));
    }

    void resume(ProcessInstance process, String name, String value) {
        timers(process, name, value).stream()
                .filter(Job::isSuspended)
                .forEach(timer -> commands.execute(context -> {
                    jobs.recalculateJobDuedate(timer.getId(), false);
                    return mark(context, timer, SuspensionState.ACTIVE);
                }));
    }

    void redate(ProcessInstance process) {
        jobs.createJobQuery().processInstanceId(process.getId()).timers().active().list().stream()
                .forEach(timer -> commands.execute(context -> {
                    jobs.recalculateJobDuedate(timer.getId(), false);
                    return null;
                }));
    }

    /** Within a step of the process the engine's own calls would write the row twice and clash with themselves. */
    private static @Nullable Void mark(CommandContext context, Job timer, SuspensionState state) {
        JobEntity row = context.getJobManager().findJobById(timer.getId());
        row.setSuspensionState(state.getStateCode());
        return null;
    }

    private List<Job> timers(ProcessInstance process, String name, String value) {
        Set<String> scope = scope(process, name, value);
        return jobs.createJobQuery().processInstanceId(process.getId()).timers().list().stream()
                .filter(timer -> scope.contains(timer.getExecutionId()))
                .toList();
    }

    /** The executions in which the variable has the value, with all below them. */
    private Set<String> scope(ProcessInstance process, String name, String value) {
        Set<String> scope = runtime
                .createVariableInstanceQuery()
                .processInstanceIdIn(process.getId())
                .variableValueEquals(name, value)
                .list()
                .stream()
                .map(variable -> variable.getExecutionId())
                .collect(Collectors.toCollection(HashSet::new));
        List<ExecutionEntity> executions =
                runtime.createExecutionQuery().processInstanceId(process.getId()).list().stream()
                        .map(ExecutionEntity.class::cast)
                        .toList();
        boolean grew = !scope.isEmpty();
        while (grew) {
            grew = false;
            for (ExecutionEntity execution : executions) {
                if (scope.contains(execution.getParentId())) {
                    grew |= scope.add(execution.getId());
                }
            }
        }
        return scope;
    }
}
