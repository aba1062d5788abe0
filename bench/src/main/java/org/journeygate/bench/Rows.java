package org.journeygate.bench;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Multiplies rows: every row that a condition finds is copied, under the number {@code n} of each copy. */
public final class Rows {

    private final JdbcClient database;

    public Rows(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    /**
     * Copies rows.
     *
     * @param where which rows, as an SQL condition on the table's columns
     * @param changed by column, an expression of {@code n} and the row's columns for what differs; {@code default} leaves it out
     * @return how many rows were made
     */
    public int copy(String table, String where, int first, int last, Map<String, String> changed) {
        List<String> columns = database
                .sql("select column_name from information_schema.columns"
                        + " where table_schema = 'public' and table_name = ? order by ordinal_position")
                .param(table)
                .query(String.class)
                .list()
                .stream()
                .filter(column -> !"default".equals(changed.get(column)))
                .toList();
        String values = columns.stream()
                .map(column -> changed.getOrDefault(column, column))
                .collect(Collectors.joining(", "));
        return database.sql("insert into %s (%s) select %s from %s, generate_series(%d, %d) n where %s"
                        .formatted(table, String.join(", ", columns), values, table, first, last, where))
                .update();
    }

    /** An expression for the id that a copied row has in place of the one in that column. */
    public static String id(String column) {
        return "md5(%s::text || ':' || n)::uuid".formatted(column);
    }
}
