package org.journeygate.workflow;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Watches every process: each step that begins, each human task that opens and ends. Models need not ask for it. */
@Component
class EngineObserver extends AbstractBpmnParseListener implements ProcessEnginePlugin {

    private final StepWriter steps;
    private final TaskEvents tasks;

    EngineObserver(StepWriter steps, TaskEvents tasks) {
        this.steps = steps;
        this.tasks = tasks;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> listeners = new ArrayList<>(List.of(this));
        if (engine.getCustomPostBPMNParseListeners() != null) {
            listeners.addAll(engine.getCustomPostBPMNParseListeners());
        }
        engine.setCustomPostBPMNParseListeners(listeners);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        // all is said before
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        // all is said before
    }

    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> processes) {
        processes.forEach(this::watch);
    }

    private void watch(ScopeImpl scope) {
        for (ActivityImpl activity : scope.getActivities()) {
            if (!(activity.getActivityBehavior() instanceof MultiInstanceActivityBehavior)) {
                activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, steps);
            }
            if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior userTask) {
                var definition = userTask.getTaskDefinition();
                definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, tasks::opened);
                definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, task -> tasks.ended(task, true));
                definition.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, task -> tasks.ended(task, false));
            }
            watch(activity);
        }
    }
}
