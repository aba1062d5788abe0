package org.journeygate.shared.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Looks at a database that answers: whether it keeps what it acknowledged, and means by our SQL what we mean. */
final class Fitness {

    /** The oldest PostgreSQL that is tested. */
    static final int OLDEST_POSTGRESQL = 14;

    private static final Map<String, String> H2 = Map.of(
            "WRITE_DELAY", "0", "MODE", "PostgreSQL", "DATABASE_TO_LOWER", "TRUE", "DEFAULT_NULL_ORDERING", "HIGH");

    private Fitness() {}

    /** Refuses the database with {@link UnfitDatabase} where it is not fit. */
    static void require(Connection connection, String url) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        if (product.equals("H2")) {
            requireH2(connection, url);
        } else if (product.equals("PostgreSQL")) {
            requireVersion(
                    connection.getMetaData().getDatabaseMajorVersion(),
                    connection.getMetaData().getDatabaseProductVersion());
            requirePostgresql(connection);
        } else {
            throw new UnfitDatabase(
                    "The database is %s".formatted(product),
                    "Take PostgreSQL %d or newer, or leave spring.datasource.url out for H2 in a file."
                            .formatted(OLDEST_POSTGRESQL),
                    null);
        }
    }

    static void requireVersion(int major, String version) {
        if (major < OLDEST_POSTGRESQL) {
            throw new UnfitDatabase(
                    "The database is PostgreSQL " + version,
                    "Upgrade it to PostgreSQL %d or newer.".formatted(OLDEST_POSTGRESQL),
                    null);
        }
    }

    private static void requirePostgresql(Connection connection) throws SQLException {
        String encoding = text(connection, "show server_encoding");
        if (!"UTF8".equals(encoding)) {
            throw new UnfitDatabase(
                    "The database keeps text as %s, which not every name fits into".formatted(encoding),
                    "Create one in UTF-8: create database … encoding 'UTF8' template template0.",
                    null);
        }
        String schema = text(connection, "select current_schema()");
        String user = text(connection, "select current_user");
        if (schema == null
                || !"t".equals(text(connection, "select has_schema_privilege(current_schema(), 'create')"))) {
            throw new UnfitDatabase(
                    "The user %s may not create tables in the database".formatted(user),
                    "Make the user the database's owner (alter database … owner to %1$s), or grant it: grant create on schema %2$s to %1$s."
                            .formatted(user, schema == null ? "public" : schema),
                    null);
        }
    }

    private static void requireH2(Connection connection, String url) throws SQLException {
        String plain = url.toUpperCase(Locale.ROOT);
        if (plain.contains("AUTO_SERVER=TRUE")
                || plain.contains("FILE_LOCK=NO")
                || plain.matches("JDBC:H2:(TCP|SSL):.*")) {
            throw new UnfitDatabase(
                    "The H2 database is open to several processes, which it is not safe for here",
                    "Leave AUTO_SERVER, FILE_LOCK and tcp out of its URL; several nodes work on PostgreSQL.",
                    null);
        }
        Map<String, String> set = new TreeMap<>();
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery("select setting_name, setting_value from information_schema.settings")) {
            while (rows.next()) {
                set.put(rows.getString(1), rows.getString(2));
            }
        }
        for (var wanted : new TreeMap<>(H2).entrySet()) {
            if (!wanted.getValue().equalsIgnoreCase(set.get(wanted.getKey()))) {
                throw new UnfitDatabase(
                        "The H2 database has %s=%s".formatted(wanted.getKey(), set.get(wanted.getKey())),
                        "Add %s=%s to its URL as the default has it; without it decisions are lost or text is compared otherwise."
                                .formatted(wanted.getKey(), wanted.getValue()),
                        null);
            }
        }
    }

    private static @Nullable String text(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
