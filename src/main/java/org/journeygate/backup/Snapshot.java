package org.journeygate.backup;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationVersion;
import org.journeygate.shared.StateMovedOn;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * The whole database as SQL, as of one moment: read in a transaction that sees no other's later commits and blocks nobody.
 *
 * @param schema the newest migration by the table that keeps the history
 */
record Snapshot(Map<String, String> schema, long auditEntries, String auditHead) {

    /** What an administrator does on PostgreSQL. */
    static final String ON_POSTGRESQL = """
            On PostgreSQL take the backup with its own tools, while the server runs:
              pg_dump --format=custom --file=journeygate.dump "postgresql://USER@HOST/DATABASE"
            and restore it into an empty database, with the server stopped:
              pg_restore --no-owner --exit-on-error --single-transaction --dbname="postgresql://USER@HOST/DATABASE" journeygate.dump
            Then verify: java -jar journeygate.jar audit verify""";

    private static final int H2_SNAPSHOT = 6;

    static void requireH2(DataSource database) {
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            if (!connection.getMetaData().getDatabaseProductName().equals("H2")) {
                throw new StateMovedOn("backup-on-postgresql", ON_POSTGRESQL);
            }
        } catch (SQLException failed) {
            throw new DataAccessResourceFailureException("No answer about the database", failed);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    static Snapshot into(Path content, DataSource database) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(H2_SNAPSHOT);
            try (var statement = connection.createStatement()) {
                Snapshot snapshot = read(connection);
                statement.execute("script nopasswords nosettings to '%s' charset 'UTF-8'"
                        .formatted(content.toAbsolutePath().toString().replace("'", "''")));
                return snapshot;
            } finally {
                connection.rollback();
            }
        } catch (SQLException failed) {
            throw new DataAccessResourceFailureException("The database could not be written out", failed);
        }
    }

    /** What the database says of itself. */
    static Snapshot read(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            Map<String, String> schema = new TreeMap<>();
            try (var head = statement.executeQuery("select seq, hash from audit_head where id = 1")) {
                head.next();
                long entries = head.getLong(1);
                String hash = head.getString(2);
                for (String table : histories(connection)) {
                    schema.put(table, newest(connection, table));
                }
                return new Snapshot(schema, entries, hash);
            }
        }
    }

    private static Iterable<String> histories(Connection connection) throws SQLException {
        var names = new java.util.TreeSet<String>();
        try (var tables = connection.getMetaData().getTables(null, "public", "flyway_schema_history%", null)) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        }
        return names;
    }

    private static String newest(Connection connection, String table) throws SQLException {
        MigrationVersion newest = MigrationVersion.fromVersion("0");
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select \"version\" from \"" + table + "\" where \"version\" is not null")) {
            while (rows.next()) {
                MigrationVersion version = MigrationVersion.fromVersion(rows.getString(1));
                newest = version.compareTo(newest) > 0 ? version : newest;
            }
        }
        return newest.getVersion();
    }
}
