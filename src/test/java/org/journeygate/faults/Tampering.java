package org.journeygate.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.journeygate.TestDatabase;

/** Changes rows as an intruder with every right would, or a bug: past triggers and foreign keys. */
final class Tampering {

    private final DataSource database;

    Tampering(DataSource database) {
        this.database = database;
    }

    /** Runs the statement on that table; fails where it changes nothing, for then it has shown nothing. */
    void with(String table, String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> triggers = open(statement, table);
            int changed = statement.executeUpdate(sql);
            close(statement, table, triggers);
            if (changed == 0) {
                throw new AssertionError("Nothing was changed by " + sql);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<String> open(Statement statement, String table) throws SQLException {
        List<String> triggers = new ArrayList<>();
        if (TestDatabase.isPostgresql()) {
            statement.execute("set session_replication_role = replica");
            return triggers;
        }
        try (var found = statement.executeQuery(
                "select distinct trigger_name from information_schema.triggers where event_object_table = '" + table
                        + "'")) {
            while (found.next()) {
                triggers.add(found.getString(1));
            }
        }
        for (String trigger : triggers) {
            statement.execute("drop trigger " + trigger);
        }
        statement.execute("set referential_integrity false");
        return triggers;
    }

    private static void close(Statement statement, String table, List<String> triggers) throws SQLException {
        if (TestDatabase.isPostgresql()) {
            statement.execute("set session_replication_role = default");
            return;
        }
        statement.execute("set referential_integrity true");
        for (String trigger : triggers) {
            statement.execute(
                    "create trigger %s before update, delete on %s for each row call 'org.journeygate.audit.AppendOnly'"
                            .formatted(trigger, table));
        }
    }
}
