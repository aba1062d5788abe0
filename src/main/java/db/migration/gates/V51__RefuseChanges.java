package db.migration.gates;

import java.sql.SQLException;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.journeygate.audit.AppendOnly;

/**
 * Makes the database itself refuse every change to a decision, to the wording of its conditions, to a vote (a changed vote
 * is a further one) and to the evidence as it was seen.
 */
public class V51__RefuseChanges extends BaseJavaMigration {

    @Override
    public void migrate(Context context) throws SQLException {
        AppendOnly.keep(context.getConnection(), "decision", "decision_condition", "vote", "evidence_revision");
    }
}
