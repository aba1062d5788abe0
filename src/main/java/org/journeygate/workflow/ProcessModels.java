package org.journeygate.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The models as they are drawn, for people to look at. */
@Component
public class ProcessModels {

    private final RepositoryService repository;
    private final JdbcClient database;

    ProcessModels(ProcessEngine engine, JdbcClient database) {
        this.repository = engine.getRepositoryService();
        this.database = database;
    }

    /** The BPMN of the version on which the subject's process runs or ran; NotFound where no process was ever started. */
    public String diagramFor(UUID subject) {
        return database.sql("select process, version from step_log where subject = ? order by seq desc limit 1")
                .param(subject)
                .query((row, number) -> Map.entry(row.getString("process"), row.getInt("version")))
                .optional()
                .map(ran -> xml(
                        repository
                                .createProcessDefinitionQuery()
                                .processDefinitionKey(ran.getKey())
                                .processDefinitionVersion(ran.getValue())
                                .singleResult(),
                        ran.getKey()))
                .orElseThrow(() -> new NotFound("no-process", "No process was ever started about this."));
    }

    /** The BPMN of the newest version of a process; NotFound for an unknown key. */
    public String diagram(String process) {
        return xml(
                repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(process)
                        .latestVersion()
                        .singleResult(),
                process);
    }

    /** The newest version of every process, by key. */
    public Paged<Model> newest(PageQuery page) {
        var query = repository.createProcessDefinitionQuery().latestVersion();
        return new Paged<>(
                query.orderByProcessDefinitionKey().asc().listPage((int) page.offset(), page.size()).stream()
                        .map(model -> new Model(
                                model.getKey(),
                                model.getName() == null ? model.getKey() : model.getName(),
                                model.getVersion()))
                        .toList(),
                page.page(),
                page.size(),
                query.count());
    }

    /**
     * One process, in one version.
     *
     * @param version counts the deployments that brought a change
     */
    public record Model(String key, String name, int version) {}

    private String xml(@Nullable ProcessDefinition model, String process) {
        if (model == null) {
            throw new NotFound("unknown-process", "There is no process " + process + ".");
        }
        try (InputStream xml = repository.getProcessModel(model.getId())) {
            return new String(xml.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
