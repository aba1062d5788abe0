package org.journeygate.bench.app;

import java.util.Map;
import javax.sql.DataSource;
import org.journeygate.bench.Postgres;
import org.journeygate.bench.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Open work items in large numbers: of ten, three wait for the reader's three roles and the others for a thousand persons. */
public final class WorkItemRows {

    private static final Map<String, String> DIFFERING = Map.of(
            "group_name", "case n % 10 when 0 then 'PMO' when 1 then 'EXECUTIVE' when 2 then 'SQUAD_LEAD' end",
            "holders", "case when n % 10 > 2 then md5('holder' || n % 1000)::uuid::text else '' end",
            "due_at", "now() + (n * 7919 % 1000003) * interval '1 second'");

    private final DataSource database;

    public WorkItemRows(DataSource database) {
        this.database = database;
    }

    /** Adds copies of an item that waits for the PMO until there are that many open. */
    public void fillTo(int items) {
        JdbcClient sql = JdbcClient.create(database);
        int present = sql.sql("select count(*) from work_item where state = 'OPEN'")
                .query(Integer.class)
                .single();
        String template = sql.sql(
                        "select min(id::text) from work_item where state = 'OPEN' and kind = 'checkCompleteness'")
                .query(String.class)
                .single();
        var rows = new Rows(database);
        rows.copy(
                "work_item",
                "id = '%s'".formatted(template),
                present + 1,
                items,
                with(Map.of("id", Rows.id("id"), "task", "'t' || n")));
        rows.copy(
                "work_item_holder",
                "item_id = '%s'".formatted(template),
                present + 1,
                items,
                with(Map.of(
                        "item_id",
                        Rows.id("item_id"),
                        "task",
                        "'t' || n",
                        "principal",
                        "case n % 10 when 0 then 'PMO' when 1 then 'EXECUTIVE' when 2 then 'SQUAD_LEAD'"
                                + " else md5('holder' || n % 1000)::uuid::text end")));
        Postgres.run(database, "vacuum analyze work_item", "vacuum analyze work_item_holder");
    }

    private static Map<String, String> with(Map<String, String> more) {
        Map<String, String> all = new java.util.HashMap<>(DIFFERING);
        all.putAll(more);
        return all;
    }
}
