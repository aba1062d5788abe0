package org.journeygate.bench.peer;

import java.util.Map;
import javax.sql.DataSource;
import org.journeygate.bench.Postgres;
import org.journeygate.bench.Rows;

/** Open tasks in large numbers, in the tables that these engines have in common. */
final class TaskRows {

    private final DataSource database;

    TaskRows(DataSource database) {
        this.database = database;
    }

    /** Copies the task, which is open to the group {@code g0}, until there are that many, for each of ten groups in turn. */
    void fillTo(int tasks, int present, String template) {
        var rows = new Rows(database);
        rows.copy(
                "act_ru_task",
                "id_ = '%s'".formatted(template),
                present + 1,
                tasks,
                Map.of("id_", "'t' || n", "due_date_", "now() + (n * 7919 % 1000003) * interval '1 second'"));
        rows.copy(
                "act_ru_identitylink",
                "task_id_ = '%s' and group_id_ = 'g0'".formatted(template),
                present + 1,
                tasks,
                Map.of("id_", "'l' || n", "task_id_", "'t' || n", "group_id_", "'g' || n % 10"));
        Postgres.run(database, "vacuum analyze act_ru_task", "vacuum analyze act_ru_identitylink");
    }
}
