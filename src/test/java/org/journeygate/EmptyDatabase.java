package org.journeygate;

import java.sql.Connection;
import java.sql.SQLException;
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
        List<String> tables = new ArrayList<>();
        try (var found =
                connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                String name = found.getString("TABLE_NAME");
                if (!isSoftware(name.toLowerCase())) {
                    tables.add(name);
                }
            }
        }
        if (tables.isEmpty()) {
            return;
        }
        try (var statement = connection.createStatement()) {
            if (TestDatabase.isPostgresql()) {
                statement.execute("set session_replication_role = replica");
                statement.execute("truncate table "
                        + tables.stream().map(name -> '"' + name + '"').collect(Collectors.joining(",")) + " cascade");
                statement.execute("set session_replication_role = default");
            } else {
                statement.execute("set referential_integrity false");
                for (String table : tables) {
                    statement.execute("truncate table \"" + table + "\" restart identity");
                }
                statement.execute("set referential_integrity true");
            }
            statement.execute("update audit_head set seq = 0, hash = '%s'".formatted("0".repeat(64)));
        }
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
