package org.journeygate.bench.peer;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.task.Task;
import org.journeygate.bench.Switch;

/** Camunda 7 as it comes, on its own; no job executor, since nothing waits for time. */
public final class CamundaPeer implements Peer {

    private static final int PAGE = 25;

    private final String name;
    private final Switch database;
    private final ProcessEngine engine;

    /**
     * An engine on an empty database.
     *
     * @param history {@code full} or {@code none}
     */
    public CamundaPeer(String history, Switch database) {
        this.name = "Camunda 7.24, history " + history;
        this.database = database;
        var settings = new StandaloneProcessEngineConfiguration();
        settings.setProcessEngineName(name);
        settings.setDataSource(database);
        settings.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        settings.setIdGenerator(new StrongUuidGenerator());
        settings.setJobExecutorActivate(false);
        settings.setHistory(history);
        settings.setEnforceHistoryTimeToLive(false);
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
                .orderByDueDate()
                .asc()
                .listPage(0, PAGE)
                .size();
    }

    @Override
    public void close() {
        engine.close();
    }
}
