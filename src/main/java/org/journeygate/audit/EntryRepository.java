package org.journeygate.audit;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.journeygate.audit.PendingEntries.Head;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.journeygate.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the log and its one-row head. */
@Repository
class EntryRepository {

    private static final String INSERT = """
            insert into audit_entry (seq, recorded_at, actor_id, actor_name, on_behalf_of, action, subject_type,
              subject_id, subject_code, details, previous_hash, hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String SELECT = """
            select seq, recorded_at, actor_id, actor_name, on_behalf_of, action, subject_type, subject_id, subject_code,
              details, previous_hash, hash from audit_entry
            """;
    private static final int STRETCH = 500;

    private final JdbcClient database;
    private final JdbcOperations batches;

    EntryRepository(JdbcClient database, JdbcOperations batches) {
        this.database = database;
        this.batches = batches;
    }

    Head lockHead() {
        return database.sql("select seq, hash from audit_head where id = 1 for update")
                .query(Head.class)
                .single();
    }

    Head head() {
        return database.sql("select seq, hash from audit_head where id = 1")
                .query(Head.class)
                .single();
    }

    void moveHead(Head head) {
        database.sql("update audit_head set seq = ?, hash = ? where id = 1")
                .params(head.seq(), head.hash())
                .update();
    }

    void append(List<RecordedEntry> entries) {
        batches.batchUpdate(INSERT, entries, entries.size(), EntryRepository::bind);
    }

    /** The next entries after that number, in order. */
    List<RecordedEntry> after(long seq, int limit) {
        return database.sql(SELECT + " where seq > ? order by seq limit ?")
                .params(seq, limit)
                .query(EntryRepository::read)
                .list();
    }

    Paged<RecordedEntry> find(EntryFilter filter, PageQuery page) {
        Condition condition = Condition.of(filter);
        List<RecordedEntry> items = database.sql(SELECT + condition.where() + " order by seq desc limit ? offset ?")
                .params(condition.with(page.size(), page.offset()))
                .query(EntryRepository::read)
                .list();
        return new Paged<>(items, page.page(), page.size(), count(filter, condition));
    }

    private long count(EntryFilter filter, Condition condition) {
        if (filter.equals(EntryFilter.ALL)) {
            return head().seq();
        }
        return database.sql("select count(*) from audit_entry" + condition.where())
                .params(condition.values())
                .query(Long.class)
                .single();
    }

    void each(EntryFilter filter, Consumer<RecordedEntry> reader) {
        Condition condition = Condition.of(filter);
        String sql = SELECT
                + (condition.where().isEmpty() ? " where " : condition.where() + " and ")
                + "seq > ? order by seq limit ?";
        long last = 0;
        List<RecordedEntry> stretch;
        do {
            stretch = database.sql(sql)
                    .params(condition.with(last, STRETCH))
                    .query(EntryRepository::read)
                    .list();
            stretch.forEach(reader);
            last = stretch.isEmpty() ? last : stretch.get(stretch.size() - 1).seq();
        } while (stretch.size() == STRETCH);
    }

    /** The different values of an indexed column, in order, found by hopping along its index. */
    List<String> distinct(String column) {
        return database.sql("""
                        with recursive found (entry) as (
                          select min(%1$s) from audit_entry
                          union all
                          select (select min(%1$s) from audit_entry where %1$s > found.entry)
                          from found where found.entry is not null)
                        select entry from found where entry is not null order by entry
                        """.formatted(column)).query(String.class).list();
    }

    private static void bind(PreparedStatement row, RecordedEntry entry) throws SQLException {
        row.setLong(1, entry.seq());
        row.setObject(2, Sql.timestamp(entry.at()));
        setUuid(row, 3, entry.actorId());
        row.setString(4, entry.actorName());
        setUuid(row, 5, entry.onBehalfOf());
        row.setString(6, entry.action());
        row.setString(7, entry.subjectType());
        setUuid(row, 8, entry.subjectId());
        row.setString(9, entry.subjectCode());
        row.setString(10, entry.details());
        row.setString(11, entry.previousHash());
        row.setString(12, entry.hash());
    }

    private static void setUuid(PreparedStatement row, int index, @Nullable UUID value) throws SQLException {
        if (value == null) {
            row.setNull(index, Types.OTHER);
        } else {
            row.setObject(index, value);
        }
    }

    private static RecordedEntry read(ResultSet row, int number) throws SQLException {
        return new RecordedEntry(
                row.getLong("seq"),
                Sql.instant(row, "recorded_at"),
                row.getObject("actor_id", UUID.class),
                row.getString("actor_name"),
                row.getObject("on_behalf_of", UUID.class),
                row.getString("action"),
                row.getString("subject_type"),
                Sql.uuid(row, "subject_id"),
                row.getString("subject_code"),
                row.getString("details"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }

    /** A filter as SQL. */
    private record Condition(String where, List<Object> values) {

        static Condition of(EntryFilter filter) {
            List<String> parts = new ArrayList<>();
            List<Object> values = new ArrayList<>();
            add(parts, values, filter.subject(), "subject_id = ?", "subject_code = ?");
            add(parts, values, filter.actor(), "actor_id = ?", "actor_name = ?");
            if (filter.action() != null) {
                parts.add("action = ?");
                values.add(filter.action());
            }
            if (filter.from() != null) {
                parts.add("recorded_at >= ?");
                values.add(Sql.timestamp(filter.from()));
            }
            if (filter.until() != null) {
                parts.add("recorded_at < ?");
                values.add(Sql.timestamp(filter.until()));
            }
            return new Condition(parts.isEmpty() ? "" : " where " + String.join(" and ", parts), values);
        }

        private static void add(
                List<String> parts, List<Object> values, @Nullable String text, String byId, String byText) {
            if (text == null) {
                return;
            }
            UUID id = uuid(text);
            parts.add(id == null ? byText : byId);
            values.add(id == null ? text : id);
        }

        private static @Nullable UUID uuid(String text) {
            try {
                return text.length() == 36 ? UUID.fromString(text) : null;
            } catch (IllegalArgumentException otherText) {
                return null;
            }
        }

        List<Object> with(Object... more) {
            List<Object> all = new ArrayList<>(values);
            all.addAll(List.of(more));
            return all;
        }
    }
}
