package db.migration.reviews;

import java.sql.SQLException;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.journeygate.audit.AppendOnly;

/** Makes the database itself refuse every change to a frozen record and its restatements. */
public class V31__KeepComplianceRecords extends BaseJavaMigration {

    @Override
    public void migrate(Context context) throws SQLException {
        AppendOnly.keep(context.getConnection(), "compliance_record", "compliance_restatement");
    }
}
