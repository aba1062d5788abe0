package db.migration.audit;

import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Makes the database itself refuse every change to an audit entry, in the way of the product at hand. */
public class V2__RefuseChanges extends BaseJavaMigration {

    @Override
    public void migrate(Context context) throws SQLException {
        String product = context.getConnection().getMetaData().getDatabaseProductName();
        try (Statement statement = context.getConnection().createStatement()) {
            switch (product) {
                case "PostgreSQL" -> refuseOnPostgresql(statement);
                case "H2" -> refuseOnH2(statement);
                default -> throw new SQLException("No script makes audit_entry append-only on " + product);
            }
        }
    }

    private static void refuseOnPostgresql(Statement statement) throws SQLException {
        statement.execute("""
                create function audit_entry_refuse_change() returns trigger language plpgsql as $$
                begin
                  raise exception 'audit_entry is append-only: % is refused', tg_op;
                end $$
                """);
        statement.execute("""
                create trigger audit_entry_append_only before update or delete on audit_entry
                for each row execute function audit_entry_refuse_change()
                """);
        statement.execute("""
                create trigger audit_entry_no_truncate before truncate on audit_entry
                for each statement execute function audit_entry_refuse_change()
                """);
    }

    private static void refuseOnH2(Statement statement) throws SQLException {
        statement.execute("""
                create trigger audit_entry_append_only before update, delete on audit_entry
                for each row call 'org.journeygate.audit.AppendOnly'
                """);
    }
}
