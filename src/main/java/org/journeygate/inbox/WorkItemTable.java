package org.journeygate.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.journeygate.people.UserId;
import org.journeygate.shared.Sql;
import org.journeygate.workflow.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The work items as rows: each once for the record, and once per person or role that it waits for. */
@Component
class WorkItemTable {

    private static final String COLUMNS = "version, task, kind, title, detail, origin, subject_type, subject_id, "
            + "subject_code, item_values, holders, group_name, opened_at, due_at, minutes, link, state";
    private static final String MARKS = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?";
    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final JsonMapper json;

    WorkItemTable(JdbcClient database, JdbcTemplate batches, JsonMapper json) {
        this.database = database;
        this.batches = batches;
        this.json = json;
    }

    /** A new item, for its holders or, without any, for its group. */
    void add(WorkItem item, String process) {
        List<@Nullable Object> row = new ArrayList<>(columns(item));
        row.add(item.id().value());
        row.add(process);
        database.sql("insert into work_item (" + COLUMNS + ", id, process) values (" + MARKS + ", ?, ?)")
                .params(row)
                .update();
        addRows(item, principals(item), false);
    }

    Optional<WorkItem> find(WorkItemId id) {
        return database.sql("select * from work_item where id = ?")
                .param(id.value())
                .query(this::item)
                .optional();
    }

    Optional<WorkItem> findOpen(TaskId task) {
        return database.sql("select * from work_item where task = ? and state = 'OPEN'")
                .param(task.value())
                .query(this::item)
                .optional();
    }

    List<WorkItem> openAbout(UUID subject) {
        return database.sql("select * from work_item where subject_id = ? and state = 'OPEN' order by due_at, id")
                .param(subject)
                .query(this::item)
                .list();
    }

    List<WorkItem> openAbout(Collection<UUID> subjects) {
        return subjects.isEmpty()
                ? List.of()
                : database.sql(
                                "select * from work_item where subject_id in (:subjects) and state = 'OPEN' order by due_at, id")
                        .param("subjects", subjects)
                        .query(this::item)
                        .list();
    }

    List<WorkItem> dueBetween(Instant from, Instant until) {
        return database.sql(
                        "select * from work_item where state = 'OPEN' and due_at >= ? and due_at < ? order by due_at, id")
                .params(Sql.timestamp(from), Sql.timestamp(until))
                .query(this::item)
                .list();
    }

    List<WorkItem> openAndUnremindedAbout(UUID subject, String kind) {
        return database.sql("select * from work_item where subject_id = ? and state = 'OPEN' and kind = ?"
                        + " and reminded_at is null order by due_at, id")
                .params(subject, kind)
                .query(this::item)
                .list();
    }

    /** Whether the item was or is that person's. */
    boolean wasEverHeldBy(WorkItemId id, UserId person) {
        return database.sql("select count(*) from work_item_holder where item_id = ? and principal = ?")
                        .params(id.value(), person.value().toString())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Notes the reminder; false where it was noted before. */
    boolean remind(WorkItemId id, Instant at) {
        return database.sql("update work_item set reminded_at = ? where id = ? and reminded_at is null")
                        .params(Sql.timestamp(at), id.value())
                        .update()
                == 1;
    }

    /** Ends the item; false where it has changed meanwhile. */
    boolean end(WorkItem ended) {
        boolean done = database.sql("update work_item set version = ?, state = ?, ended_at = ?, ended_by = ?"
                                + " where id = ? and version = ? and state = 'OPEN'")
                        .params(Arrays.asList(
                                ended.version(),
                                ended.state().name(),
                                Sql.timestampOrNull(ended.endedAt()),
                                ended.endedBy() == null ? null : ended.endedBy().value(),
                                ended.id().value(),
                                ended.version() - 1))
                        .update()
                == 1;
        if (done) {
            database.sql("update work_item_holder set is_open = false, version = ?, state = ? where item_id = ?")
                    .params(ended.version(), ended.state().name(), ended.id().value())
                    .update();
        }
        return done;
    }

    /** Moves the deadline; false where the item has changed meanwhile. */
    boolean move(WorkItem moved) {
        boolean done = database.sql(
                                "update work_item set version = ?, due_at = ? where id = ? and version = ? and state = 'OPEN'")
                        .params(
                                moved.version(),
                                Sql.timestamp(moved.dueAt()),
                                moved.id().value(),
                                moved.version() - 1)
                        .update()
                == 1;
        if (done) {
            database.sql("update work_item_holder set version = ?, due_at = ? where item_id = ?")
                    .params(
                            moved.version(),
                            Sql.timestamp(moved.dueAt()),
                            moved.id().value())
                    .update();
        }
        return done;
    }

    /**
     * Gives the item into other hands; false where it has changed meanwhile.
     *
     * @param former the persons who held it before
     * @param handed whether those who are new to it have it from somebody else
     */
    boolean give(WorkItem given, List<UserId> former, boolean handed) {
        String holders = holders(given.holders());
        boolean done = database.sql(
                                "update work_item set version = ?, holders = ? where id = ? and version = ? and state = 'OPEN'")
                        .params(given.version(), holders, given.id().value(), given.version() - 1)
                        .update()
                == 1;
        if (!done) {
            return false;
        }
        List<String> now = principals(given);
        List<String> kept = former.stream()
                .filter(given.holders()::contains)
                .map(person -> person.value().toString())
                .toList();
        List<String> fresh =
                now.stream().filter(principal -> !kept.contains(principal)).toList();
        database.sql("delete from work_item_holder where item_id = :item and principal in (:fresh)")
                .param("item", given.id().value())
                .param("fresh", fresh.isEmpty() ? List.of("") : fresh)
                .update();
        database.sql("update work_item_holder set version = :version, holders = :holders,"
                        + " is_open = case when principal in (:kept) then true else false end where item_id = :item")
                .param("version", given.version())
                .param("holders", holders)
                .param("kept", kept.isEmpty() ? List.of("") : kept)
                .param("item", given.id().value())
                .update();
        addRows(given, fresh, handed);
        return true;
    }

    private void addRows(WorkItem item, List<String> principals, boolean handed) {
        if (principals.isEmpty()) {
            return;
        }
        Object[] columns = columns(item).toArray();
        batches.batchUpdate(
                "insert into work_item_holder (item_id, principal, is_open, handed, " + COLUMNS
                        + ") values (?, ?, true, ?, " + MARKS + ")",
                principals.stream()
                        .map(principal -> {
                            Object[] row = new Object[columns.length + 3];
                            row[0] = item.id().value();
                            row[1] = principal;
                            row[2] = handed;
                            System.arraycopy(columns, 0, row, 3, columns.length);
                            return row;
                        })
                        .toList());
    }

    /** Whom the item waits for: its holders by id or, without any, its group by name. */
    private static List<String> principals(WorkItem item) {
        if (item.holders().isEmpty()) {
            return item.group() == null ? List.of() : List.of(item.group());
        }
        return item.holders().stream()
                .map(person -> person.value().toString())
                .distinct()
                .toList();
    }

    private List<@Nullable Object> columns(WorkItem item) {
        return Arrays.asList(
                item.version(),
                item.task().value(),
                item.kind(),
                item.title(),
                item.detail(),
                item.from(),
                item.subject().type(),
                item.subject().id(),
                item.subject().code(),
                json.writeValueAsString(new TreeMap<>(item.values())),
                holders(item.holders()),
                item.group(),
                Sql.timestamp(item.openedAt()),
                Sql.timestamp(item.dueAt()),
                item.minutes(),
                item.link(),
                item.state().name());
    }

    private static String holders(List<UserId> persons) {
        return persons.stream().map(person -> person.value().toString()).collect(Collectors.joining(","));
    }

    /** The item in a row of the record. */
    WorkItem item(ResultSet row, int number) throws SQLException {
        UUID endedBy = row.getObject("ended_by", UUID.class);
        return item(
                row,
                Sql.uuid(row, "id"),
                Sql.instantOrNull(row, "ended_at"),
                endedBy == null ? null : new UserId(endedBy));
    }

    /** The open item in a row of a person or role. */
    WorkItem openItem(ResultSet row, int number) throws SQLException {
        return item(row, Sql.uuid(row, "item_id"), null, null);
    }

    private WorkItem item(ResultSet row, UUID id, @Nullable Instant endedAt, @Nullable UserId endedBy)
            throws SQLException {
        String holders = row.getString("holders");
        return new WorkItem(
                new WorkItemId(id),
                row.getInt("version"),
                row.getString("kind"),
                row.getString("title"),
                row.getString("detail"),
                row.getString("origin"),
                new Subject(row.getString("subject_type"), Sql.uuid(row, "subject_id"), row.getString("subject_code")),
                json.readValue(row.getString("item_values"), VALUES),
                Arrays.stream(holders.split(","))
                        .filter(holder -> !holder.isEmpty())
                        .map(holder -> new UserId(UUID.fromString(holder)))
                        .toList(),
                row.getString("group_name"),
                Sql.instant(row, "opened_at"),
                Sql.instant(row, "due_at"),
                row.getInt("minutes"),
                row.getString("link"),
                WorkItem.State.valueOf(row.getString("state")),
                endedAt,
                endedBy,
                new TaskId(row.getString("task")));
    }
}
