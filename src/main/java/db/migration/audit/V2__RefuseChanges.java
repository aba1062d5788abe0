package db.migration.audit;

import java.sql.SQLException;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.journeygate.audit.AppendOnly;

/** Makes the database itself refuse every change to an audit entry. */
public class V2__RefuseChanges extends BaseJavaMigration {

    @Override
    public void migrate(Context context) throws SQLException {
        AppendOnly.keep(context.getConnection(), "audit_entry");
    }
}
