package org.journeygate.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.journeygate.TestDatabase;

/** Entries to write, and the means of someone who reaches past the triggers. */
final class AuditFixtures {

    static final UUID ALICE = UUID.fromString("01900000-0000-7000-8000-00000000000a");
    static final UUID REQUEST = UUID.fromString("01900000-0000-7000-8000-000000000001");

    private AuditFixtures() {}

    static AuditEntry submitted(int number) {
        return entry("gate-request.submitted", Map.of("number", number));
    }

    static AuditEntry entry(String action, Map<String, ?> details) {
        return new AuditEntry(ALICE, "Alice", null, action, "gate-request", REQUEST, "GR-2026-0001", details);
    }

    /** Runs the statement as an intruder with every right would: with the triggers out of the way. */
    static int tamper(DataSource dataSource, String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            boolean postgresql = TestDatabase.isPostgresql();
            statement.execute(
                    postgresql ? "set session_replication_role = replica" : "drop trigger audit_entry_append_only");
            try {
                return statement.executeUpdate(sql);
            } finally {
                statement.execute(
                        postgresql
                                ? "set session_replication_role = default"
                                : "create trigger audit_entry_append_only before update, delete on audit_entry"
                                        + " for each row call 'org.journeygate.audit.AppendOnly'");
            }
        }
    }
}
