package org.journeygate.workflow;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** Stops and resumes the timers of one scope of a process, such as a seat's while its question waits for an answer. */
final class StoppedClocks {

    private final RuntimeService runtime;
    private final ManagementService jobs;

    StoppedClocks(ProcessEngine engine) {
        this.runtime = engine.getRuntimeService();
        this.jobs = engine.getManagementService();
    }

    void stop(ProcessInstance process, String name, String value) {
        timers(process, name, value).stream()
                .filter(timer -> !timer.isSuspended())
                .forEach(timer -> jobs.suspendJobById(timer.getId()));
    }

    void resume(ProcessInstance process, String name, String value) {
        timers(process, name, value).stream().filter(Job::isSuspended).forEach(timer -> {
            jobs.recalculateJobDuedate(timer.getId(), false);
            jobs.activateJobById(timer.getId());
        });
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
