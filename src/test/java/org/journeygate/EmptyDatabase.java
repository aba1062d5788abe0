package org.journeygate;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Empties every table before each test method, but for what belongs to the installed software: migrations and deployments. */
public final class EmptyDatabase implements TestExecutionListener, Ordered {

    @Override
    public int getOrder() {
        return 4_500;
    }

    @Override
    public void beforeTestMethod(TestContext test) throws SQLException {
        test.getApplicationContext().getBean(MovableClock.class).moveTo(MovableClock.START);
        DataSource dataSource = test.getApplicationContext().getBean(DataSource.class);
        try (Connection connection = dataSource.getConnection()) {
            empty(connection);
        }
    }

    private static void empty(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            if (TestDatabase.isPostgresql()) {
                emptyPostgresql(statement);
            } else {
                emptyH2(statement);
            }
            statement.execute("update audit_head set seq = 0, hash = '%s'".formatted("0".repeat(64)));
        }
    }

    private static void emptyH2(Statement statement) throws SQLException {
        List<String> tables = tables(
                statement,
                "select table_name from information_schema.tables"
                        + " where table_schema = 'public' and table_type = 'BASE TABLE'");
        statement.execute("set referential_integrity false");
        for (String table : tables) {
            statement.execute("truncate table " + table + " restart identity");
        }
        statement.execute("set referential_integrity true");
    }

    /** Deletes: to truncate gives each table new files, which takes longer than a test. What has grown is truncated. */
    private static void emptyPostgresql(Statement statement) throws SQLException {
        String sized = "select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace"
                + " and pg_relation_size(oid) %s";
        List<String> used = tables(statement, sized.formatted("> 0"));
        List<String> grown = tables(statement, sized.formatted("> 1000000"));
        statement.execute("set session_replication_role = replica");
        if (!grown.isEmpty()) {
            statement.execute("truncate table " + String.join(",", grown) + " cascade");
        }
        statement.execute(
                used.stream().map(table -> "delete from " + table + ';').collect(Collectors.joining()));
        statement.execute("set session_replication_role = default");
    }

    /** The names that are found, quoted, but for those of software. */
    private static List<String> tables(Statement statement, String query) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (var found = statement.executeQuery(query)) {
            while (found.next()) {
                if (!isSoftware(found.getString(1).toLowerCase())) {
                    tables.add('"' + found.getString(1) + '"');
                }
            }
        }
        return tables;
    }

    private static boolean isSoftware(String table) {
        return table.startsWith("flyway_schema_history")
                || table.startsWith("act_re_")
                || table.startsWith("act_ge_")
                || table.equals("act_ru_jobdef")
                || table.equals("audit_head")
                || table.equals("gate_model");
    }
}
