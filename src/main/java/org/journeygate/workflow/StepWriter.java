package org.journeygate.workflow;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.journeygate.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Notes each step that begins and writes those of one transaction as one batch, just before it commits. */
@Component
class StepWriter implements ExecutionListener {

    private static final int LONGEST_NAME = 255;

    private final JdbcTemplate database;
    private final Clock clock;

    StepWriter(JdbcTemplate database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var step = (ExecutionEntity) execution;
        var model = step.getProcessDefinition();
        var element = Objects.requireNonNull(step.getActivity());
        collected()
                .add(new Begun(
                        Subjects.of(step),
                        new StepLog.Step(
                                model.getKey(),
                                model.getVersion(),
                                element.getId(),
                                String.valueOf(element.getProperty("type")),
                                name(element.getProperty("name"), element.getId()),
                                clock.instant())));
    }

    private static String name(@Nullable Object given, String id) {
        String name = given == null ? "" : given.toString();
        String line = name == null || name.isBlank()
                ? id
                : name.replaceAll("\\s+", " ").strip();
        return line.length() > LONGEST_NAME ? line.substring(0, LONGEST_NAME) : line;
    }

    private List<Begun> collected() {
        for (TransactionSynchronization waiting : TransactionSynchronizationManager.getSynchronizations()) {
            if (waiting instanceof Batch batch && batch.writer() == this) {
                return batch.steps();
            }
        }
        var batch = new Batch(this, new ArrayList<>());
        TransactionSynchronizationManager.registerSynchronization(batch);
        return batch.steps();
    }

    private void write(List<Begun> steps) {
        database.batchUpdate(
                "insert into step_log (subject, process, version, element, type, name, at) values (?, ?, ?, ?, ?, ?, ?)",
                steps.stream()
                        .map(begun -> new Object[] {
                            begun.subject(),
                            begun.step().process(),
                            begun.step().version(),
                            begun.step().element(),
                            begun.step().type(),
                            begun.step().name(),
                            Sql.timestamp(begun.step().at())
                        })
                        .toList());
    }

    private record Begun(UUID subject, StepLog.Step step) {}

    /** The steps of one transaction; written before whatever has a later order, the audit's chain above all. */
    private record Batch(StepWriter writer, List<Begun> steps) implements TransactionSynchronization, Ordered {

        @Override
        public int getOrder() {
            return 0;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            writer.write(steps);
        }
    }
}
