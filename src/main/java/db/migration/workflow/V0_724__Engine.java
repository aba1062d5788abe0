package db.migration.workflow;

import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** The engine's tables, from the scripts of the release that is on the class path: processes and decisions, nothing else. */
public class V0_724__Engine extends BaseJavaMigration {

    private static final List<String> SCRIPTS =
            List.of("activiti.postgres.create.engine.sql", "activiti.postgres.create.decision.engine.sql");

    @Override
    public void migrate(Context context) {
        for (String script : SCRIPTS) {
            ScriptUtils.executeSqlScript(
                    context.getConnection(), new ClassPathResource("org/camunda/bpm/engine/db/create/" + script));
        }
    }
}
