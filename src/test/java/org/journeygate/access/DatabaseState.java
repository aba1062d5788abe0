package org.journeygate.access;

import java.util.List;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Everything that is in the database, but for sessions, in one text to compare. */
@Component
public class DatabaseState {

    private final JdbcTemplate database;

    DatabaseState(DataSource dataSource) {
        database = new JdbcTemplate(dataSource);
    }

    /** The state as one text, a line for each table. */
    public String digest() {
        List<String> tables = database.queryForList(
                "select table_name from information_schema.tables where table_schema = 'public' order by table_name",
                String.class);
        var text = new StringBuilder();
        for (String table : tables) {
            if (!table.startsWith("spring_session") && !table.startsWith("flyway_")) {
                List<String> rows = database
                        .query("select * from \"" + table + "\"", (row, number) -> {
                            var values = new TreeMap<String, String>();
                            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                                values.put(
                                        row.getMetaData().getColumnName(column), String.valueOf(row.getString(column)));
                            }
                            return values.toString();
                        })
                        .stream()
                        .sorted()
                        .toList();
                text.append(table)
                        .append(' ')
                        .append(rows.size())
                        .append(' ')
                        .append(rows.hashCode())
                        .append('\n');
            }
        }
        return text.toString();
    }
}
