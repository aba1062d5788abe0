package org.journeygate.bench.app;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.journeygate.bench.Postgres;
import org.journeygate.bench.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Past decisions in large numbers, with every row that they leave in the tables that a vote writes. */
public final class PastDecisions {

    private static final String REQUEST = "gate_request_id";
    private static final String REAL = "length(code) < 18";
    private static final String CODE = "left(md5(code || ':' || n), 18)";

    private final DataSource database;

    public PastDecisions(DataSource database) {
        this.database = database;
    }

    /** How many there are. */
    public int count() {
        return count("");
    }

    private int count(String where) {
        return JdbcClient.create(database)
                .sql("select count(*) from decision" + where)
                .query(Integer.class)
                .single();
    }

    /** Copies those that were really taken, whole, until there are at least that many. */
    public void fillTo(int decisions) {
        int present = count();
        int real = count(" where " + REAL);
        int copies = (decisions - present + real - 1) / real;
        if (copies < 1) {
            return;
        }
        var rows = new Rows(database);
        int last = present + copies - 1;
        String decided = "(select gate_request_id from decision where " + REAL + ")";
        tables(decided).entrySet().parallelStream()
                .forEach(copy -> rows.copy(
                        copy.getKey(),
                        copy.getValue().where(),
                        present,
                        last,
                        copy.getValue().changed()));
        rows.copy("decision", REAL, present, last, changed("id", "initiative_id", REQUEST, "code"));
        Postgres.run(database, "update audit_head set seq = (select max(seq) from audit_entry)", "vacuum analyze");
    }

    private static Map<String, Copy> tables(String decided) {
        Map<String, Copy> tables = new LinkedHashMap<>();
        tables.put("gate_request", new Copy("id in " + decided, changed("id", "initiative_id", "code", "follows_id")));
        tables.put("seat", new Copy(REQUEST + " in " + decided, changed("id", REQUEST)));
        tables.put("vote", new Copy(REQUEST + " in " + decided, changed("id", REQUEST, "seat_id")));
        tables.put("work_item", new Copy("subject_id in " + decided, changed("id", "subject_id", "task")));
        tables.put("work_item_holder", new Copy("subject_id in " + decided, changed("item_id", "subject_id", "task")));
        tables.put("step_log", new Copy("subject in " + decided, changed("subject", "seq")));
        tables.put("audit_entry", new Copy("subject_id in " + decided, changed("subject_id", "seq_of_audit")));
        tables.put("outbox", new Copy("length(once_key) > 32", changed("id", "once_key")));
        return tables;
    }

    private static Map<String, String> changed(String... columns) {
        Map<String, String> changed = new LinkedHashMap<>();
        for (String column : columns) {
            switch (column) {
                case "code" -> changed.put(column, CODE);
                case "follows_id" -> changed.put(column, "null");
                case "seq" -> changed.put(column, "default");
                case "seq_of_audit" -> changed.put("seq", "(select max(seq) from audit_entry) * n + seq");
                case "task", "once_key" -> changed.put(column, "md5(%s || ':' || n)".formatted(column));
                default -> changed.put(column, Rows.id(column));
            }
        }
        return changed;
    }

    private record Copy(String where, Map<String, String> changed) {}
}
