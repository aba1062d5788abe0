package org.journeygate.workflow;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.journeygate.workflow.SubjectNames.SubjectName;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Failed steps as the engine keeps them, with the words that its models have for them. */
@Component
class FailedJobTable {

    private static final int LONGEST_CAUSE = 500;
    private static final String COLUMNS = """
            select job.id_, job.process_def_key_, job.process_def_id_, job.retries_, job.duedate_, job.exception_msg_,
                coalesce(job.failed_act_id_, step.act_id_) element, process.business_key_,
                coalesce(incident.incident_timestamp_, job.create_time_) since, trace.bytes_ trace
            """;
    private static final String FAILED = """
            from act_ru_job job
            join act_ru_execution process on process.id_ = job.process_instance_id_
            join act_ru_execution step on step.id_ = job.execution_id_
            left join act_ru_incident incident
                on incident.configuration_ = job.id_ and incident.incident_type_ = 'failedJob'
            left join act_ge_bytearray trace on trace.id_ = job.exception_stack_id_
            where job.exception_msg_ is not null
            """;
    private static final String ORDER = " order by since, job.id_ limit ? offset ?";

    private final JdbcClient database;
    private final RepositoryService models;
    private final ObjectProvider<SubjectNames> names;

    FailedJobTable(JdbcClient database, ProcessEngine engine, ObjectProvider<SubjectNames> names) {
        this.database = database;
        this.models = engine.getRepositoryService();
        this.names = names;
    }

    Paged<FailedJob> find(PageQuery page) {
        long total = database.sql("select count(*) " + FAILED).query(Long.class).single();
        List<Row> rows = database.sql(COLUMNS + FAILED + ORDER)
                .params(page.size(), page.offset())
                .query(FailedJobTable::read)
                .list();
        return new Paged<>(told(rows), page.page(), page.size(), total);
    }

    Optional<FailedJob> byId(String id) {
        return told(database.sql(COLUMNS + FAILED + " and job.id_ = ?")
                        .param(id)
                        .query(FailedJobTable::read)
                        .list())
                .stream()
                .findFirst();
    }

    List<FailedJob> ofKind(String process, String element, int most) {
        return told(database.sql(COLUMNS + FAILED
                        + " and job.process_def_key_ = ? and coalesce(job.failed_act_id_, step.act_id_) = ?" + ORDER)
                .params(process, element, most, 0)
                .query(FailedJobTable::read)
                .list());
    }

    long waiting() {
        return database.sql("select count(*) from act_ru_incident where incident_type_ = 'failedJob'")
                .query(Long.class)
                .single();
    }

    private List<FailedJob> told(List<Row> rows) {
        Set<UUID> subjects = rows.stream().map(Row::subject).collect(Collectors.toSet());
        Map<UUID, SubjectName> named = new HashMap<>();
        names.forEach(each -> named.putAll(each.of(subjects)));
        return rows.stream().map(row -> row.told(model(row), named)).toList();
    }

    private BpmnModelInstance model(Row row) {
        return models.getBpmnModelInstance(row.definition());
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        int retries = row.getInt("retries_");
        Timestamp due = row.getTimestamp("duedate_");
        byte[] trace = row.getBytes("trace");
        return new Row(
                row.getString("id_"),
                row.getString("process_def_key_"),
                row.getString("process_def_id_"),
                row.getString("element"),
                UUID.fromString(row.getString("business_key_")),
                trace == null ? "" : new String(trace, StandardCharsets.UTF_8),
                cause(row.getString("exception_msg_")),
                retries,
                Objects.requireNonNull(row.getTimestamp("since")).toInstant(),
                retries == 0 || due == null ? null : due.toInstant());
    }

    private static String cause(String message) {
        String line = message.replaceAll("\\s+", " ").strip();
        return line.length() > LONGEST_CAUSE ? line.substring(0, LONGEST_CAUSE) + "…" : line;
    }

    /** A failed step as stored. */
    private record Row(
            String id,
            String process,
            String definition,
            String element,
            UUID subject,
            String trace,
            String cause,
            int retriesLeft,
            Instant since,
            @Nullable Instant nextAt) {

        FailedJob told(BpmnModelInstance model, Map<UUID, SubjectName> names) {
            return new FailedJob(
                    id,
                    process,
                    name(model.getModelElementById(process), process),
                    element,
                    name(model.getModelElementById(element), element),
                    subject,
                    names.get(subject),
                    Trouble.in(trace),
                    cause,
                    retriesLeft,
                    since,
                    nextAt);
        }

        private static String name(@Nullable ModelElementInstance element, String id) {
            String name = null;
            if (element instanceof FlowElement step) {
                name = step.getName();
            } else if (element instanceof org.camunda.bpm.model.bpmn.instance.Process process) {
                name = process.getName();
            }
            return name == null || name.isBlank() ? id : name.replaceAll("\\s+", " ");
        }
    }
}
