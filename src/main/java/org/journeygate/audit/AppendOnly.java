package org.journeygate.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * Makes the database itself refuse every change to the rows of a table, in the way of the product at hand. On H2 it is the
 * trigger as well; PostgreSQL has a function of its own for it.
 */
public final class AppendOnly implements Trigger {

    private String table = "This table";

    /** From now on the tables only take new rows. For migrations; the names are written into statements. */
    public static void keep(Connection connection, String... tables) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        try (Statement statement = connection.createStatement()) {
            for (String table : tables) {
                switch (product) {
                    case "PostgreSQL" -> keepOnPostgresql(statement, table);
                    case "H2" -> keepOnH2(statement, table);
                    default -> throw new SQLException("No script makes " + table + " append-only on " + product);
                }
            }
        }
    }

    private static void keepOnPostgresql(Statement statement, String table) throws SQLException {
        statement.execute("""
                create function %1$s_refuse_change() returns trigger language plpgsql as $$
                begin
                  raise exception '%1$s is append-only: %% is refused', tg_op;
                end $$
                """.formatted(table));
        statement.execute("""
                create trigger %1$s_append_only before update or delete on %1$s
                for each row execute function %1$s_refuse_change()
                """.formatted(table));
        statement.execute("""
                create trigger %1$s_no_truncate before truncate on %1$s
                for each statement execute function %1$s_refuse_change()
                """.formatted(table));
    }

    private static void keepOnH2(Statement statement, String table) throws SQLException {
        statement.execute("""
                create trigger %1$s_append_only before update, delete on %1$s
                for each row call 'org.journeygate.audit.AppendOnly'
                """.formatted(table));
    }

    @Override
    public void init(Connection connection, String schema, String trigger, String tableName, boolean before, int type) {
        table = tableName;
    }

    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
        throw new SQLException(
                "%s is append-only: %s is refused".formatted(table, after == null ? "DELETE" : "UPDATE"), "45000");
    }
}
