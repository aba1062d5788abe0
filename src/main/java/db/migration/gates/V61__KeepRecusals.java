package db.migration.gates;

import java.sql.SQLException;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.journeygate.audit.AppendOnly;

/** Makes the database itself refuse every change to a recusal. */
public class V61__KeepRecusals extends BaseJavaMigration {

    @Override
    public void migrate(Context context) throws SQLException {
        AppendOnly.keep(context.getConnection(), "recusal");
    }
}
