package org.journeygate.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.journeygate.inbox.InboxQuery.View;
import org.journeygate.people.Actor;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads pages of open work items: for each person or role one range of one index, of which no more is read than the page
 * needs. What it costs does not depend on how much waits for others.
 */
@Component
class WorkItemQueries {

    private static final Map<String, String> ORDERS = Map.of(
            "due", "due_at, %s",
            "-due", "due_at desc, %s desc",
            "opened", "opened_at, %s",
            "-opened", "opened_at desc, %s desc",
            "title", "lower(title), due_at, %s",
            "-title", "lower(title) desc, due_at, %s");

    private final JdbcClient database;
    private final WorkItemTable table;

    WorkItemQueries(JdbcClient database, WorkItemTable table) {
        this.database = database;
        this.table = table;
    }

    /** The rows from {@code offset} on, at most {@code most}. */
    List<WorkItem> rows(InboxQuery query, @Nullable String sort, long offset, int most, Actor actor, Instant now) {
        List<Object> values = new ArrayList<>();
        if (query.view() == View.ALL) {
            String sql = "select * from work_item where state = 'OPEN'" + narrowing(query, now, values) + " order by "
                    + order(sort, "id") + " limit ? offset ?";
            values.addAll(List.of(most, offset));
            return database.sql(sql).params(values).query(table::item).list();
        }
        List<String> principals = principals(query.view(), actor);
        if (principals.isEmpty()) {
            return List.of();
        }
        String order = order(sort, "item_id");
        List<String> parts = new ArrayList<>();
        for (String principal : principals) {
            values.add(principal);
            parts.add("(select * from work_item_holder where principal = ? and is_open = true"
                    + (query.view() == View.DELEGATED ? " and handed = true" : "")
                    + narrowing(query, now, values) + " order by " + order + " limit ?)");
            values.add(offset + most);
        }
        values.addAll(List.of(most, offset));
        return database.sql("select * from (" + String.join(" union all ", parts) + ") rows_of order by " + order
                        + " limit ? offset ?")
                .params(values)
                .query(table::openItem)
                .list();
    }

    /** How many rows there are. */
    long count(InboxQuery query, Actor actor, Instant now) {
        List<Object> values = new ArrayList<>();
        if (query.view() == View.ALL) {
            return database.sql("select count(*) from work_item where state = 'OPEN'" + narrowing(query, now, values))
                    .params(values)
                    .query(Long.class)
                    .single();
        }
        List<String> principals = principals(query.view(), actor);
        if (principals.isEmpty()) {
            return 0;
        }
        values.addAll(principals);
        return database.sql("select count(*) from work_item_holder where principal in ("
                        + String.join(", ", principals.stream().map(any -> "?").toList()) + ") and is_open = true"
                        + (query.view() == View.DELEGATED ? " and handed = true" : "")
                        + narrowing(query, now, values))
                .params(values)
                .query(Long.class)
                .single();
    }

    /** The figures of one person's inbox, each counted no further than {@link Standing#MOST}. */
    Standing standing(Actor actor, Instant now) {
        List<Object> values = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        String me = actor.person().value().toString();
        List<String> all = new ArrayList<>(List.of(me));
        all.addAll(principals(View.GROUP, actor));
        for (String principal : all) {
            parts.add("(select principal, due_at, minutes, handed, kind from work_item_holder"
                    + " where principal = ? and is_open = true order by due_at, item_id limit " + Standing.MOST + ")");
            values.add(principal);
        }
        List<Object> figures = List.of(me, me, Sql.timestamp(now), me, me, me);
        values.addAll(0, figures);
        return database.sql("""
                        select count(case when principal = ? then 1 end) as mine,
                               count(case when principal = ? and due_at < ? then 1 end) as late,
                               coalesce(sum(case when principal = ? then minutes end), 0) as minutes,
                               count(case when principal <> ? then 1 end) as grouped,
                               count(case when principal = ? and handed = true then 1 end) as delegated,
                               string_agg(distinct kind, ',') as kinds
                          from (%s) waiting""".formatted(String.join(" union all ", parts)))
                .params(values)
                .query((row, number) -> new Standing(
                        row.getLong("mine"),
                        row.getLong("late"),
                        row.getLong("minutes"),
                        row.getLong("grouped"),
                        row.getLong("delegated"),
                        row.getString("kinds") == null
                                ? List.of()
                                : Arrays.stream(row.getString("kinds").split(","))
                                        .sorted()
                                        .toList()))
                .single();
    }

    /** How many items a person holds, counted no further than {@link Standing#MOST}. */
    long held(String person) {
        return database.sql(
                        "select count(*) from (select 1 from work_item_holder where principal = ? and is_open = true limit "
                                + Standing.MOST + ") held")
                .param(person)
                .query(Long.class)
                .single();
    }

    /** Everything that a person holds, earliest due first. */
    List<WorkItem> heldBy(String person) {
        return database.sql(
                        "select * from work_item_holder where principal = ? and is_open = true order by due_at, item_id")
                .param(person)
                .query(table::openItem)
                .list();
    }

    private static List<String> principals(View view, Actor actor) {
        return view == View.GROUP
                ? actor.roles().stream().map(Enum::name).sorted().toList()
                : List.of(actor.person().value().toString());
    }

    private static String narrowing(InboxQuery query, Instant now, List<Object> values) {
        var sql = new StringBuilder();
        if (query.overdue()) {
            sql.append(" and due_at < ?");
            values.add(Sql.timestamp(now));
        }
        if (query.kind() != null) {
            sql.append(" and kind = ?");
            values.add(query.kind());
        }
        if (query.subject() != null) {
            sql.append(" and (cast(subject_id as varchar) = ? or subject_code = ?)");
            values.add(query.subject().toLowerCase(java.util.Locale.ROOT));
            values.add(query.subject());
        }
        if (query.text() != null) {
            sql.append(" and lower(title || ' ' || detail || ' ' || origin || ' ' || subject_code) like ? escape '\\'");
            values.add(Sql.contains(query.text()));
        }
        return sql.toString();
    }

    private static String order(@Nullable String sort, String id) {
        String order = ORDERS.get(sort == null ? "due" : sort);
        if (order == null) {
            throw new InvalidInput("sort", "is one of due, opened, title, with - before it for descending");
        }
        return order.formatted(id);
    }

    /** Refuses a sort order that there is not. */
    static void check(PageQuery page) {
        order(page.sort(), "id");
    }
}
