package org.journeygate.bench.peer;

import java.util.List;
import java.util.Map;
import org.flowable.common.engine.impl.persistence.StrongUuidGenerator;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.ProcessEngineConfiguration;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flowable.task.api.Task;
import org.journeygate.bench.Switch;

/** Flowable as it comes, on its own; no async executor, since nothing waits for time. */
public final class FlowablePeer implements Peer {

    private static final int PAGE = 25;

    private final String name;
    private final Switch database;
    private final ProcessEngine engine;

    /**
     * An engine on an empty database.
     *
     * @param history {@code full} or {@code none}
     */
    public FlowablePeer(String history, Switch database) {
        this.name = "Flowable 8.0.0, history " + history;
        this.database = database;
        var settings = new StandaloneProcessEngineConfiguration();
        settings.setEngineName(name);
        settings.setDataSource(database);
        settings.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        settings.setIdGenerator(new StrongUuidGenerator());
        settings.setAsyncExecutorActivate(false);
        settings.setHistory(history);
        engine = settings.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("single.bpmn")
                .addClasspathResource("panel.bpmn")
                .deploy();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Switch database() {
        return database;
    }

    @Override
    public String start(String model) {
        return engine.getRuntimeService().startProcessInstanceByKey(model).getId();
    }

    @Override
    public List<String> tasks(String instance) {
        return engine.getTaskService().createTaskQuery().processInstanceId(instance).list().stream()
                .map(Task::getId)
                .toList();
    }

    @Override
    public void complete(String task, Map<String, Object> variables) {
        engine.getTaskService().complete(task, variables);
    }

    @Override
    public void fillTo(int tasks) {
        int present = (int) engine.getTaskService().createTaskQuery().count();
        String template = tasks(start("single")).get(0);
        engine.getTaskService().addCandidateGroup(template, "g0");
        new TaskRows(database).fillTo(tasks, present + 1, template);
    }

    @Override
    public int page(List<String> groups) {
        return engine.getTaskService()
                .createTaskQuery()
                .taskCandidateGroupIn(groups)
                .orderByTaskDueDate()
                .asc()
                .listPage(0, PAGE)
                .size();
    }

    @Override
    public void close() {
        engine.close();
    }
}
