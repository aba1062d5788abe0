package org.journeygate.faults;

import java.sql.Clob;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What is looked at after a fault: the database, what the clients recorded, what the mail server took.
 *
 * @param mails what the mail server took, or null where none was asked
 * @param crashes after how many of them a mail may have come once more
 * @param now the time by the application's clock
 * @param outages when no node was up
 * @param before what was there at an earlier look
 */
record Seen(
        DataSource database,
        List<Call> calls,
        @Nullable List<AcceptedMail> mails,
        int crashes,
        Instant now,
        List<Outage> outages,
        Memory before) {

    /** A time without any node that was up, from the fault until one was ready again. */
    record Outage(Instant from, Instant until, Duration startOfNode) {}

    static Seen in(DataSource database, Instant now) {
        return new Seen(database, List.of(), null, 0, now, List.of(), Memory.NOTHING);
    }

    Seen with(Recorder recorder) {
        return new Seen(database, recorder.calls(), mails, crashes, now, outages, before);
    }

    Seen with(List<AcceptedMail> taken, int after) {
        return new Seen(database, calls, taken, after, now, outages, before);
    }

    Seen after(List<Outage> ended) {
        return new Seen(database, calls, mails, crashes, now, ended, before);
    }

    Seen since(Memory earlier) {
        return new Seen(database, calls, mails, crashes, now, outages, earlier);
    }

    /** The earliest instant at or after this one at which a node was up. */
    Instant upFrom(Instant instant) {
        return outages.stream()
                .filter(outage -> !instant.isBefore(outage.from()) && instant.isBefore(outage.until()))
                .map(Outage::until)
                .findFirst()
                .orElse(instant);
    }

    /** The rows, each as its columns by name. */
    List<Row> rows(String sql, Object... values) {
        return new JdbcTemplate(database)
                .query(
                        sql,
                        (row, number) -> {
                            Map<String, @Nullable Object> columns = new LinkedHashMap<>();
                            for (int at = 1; at <= row.getMetaData().getColumnCount(); at++) {
                                Object value = row.getObject(at);
                                columns.put(
                                        row.getMetaData().getColumnLabel(at).toLowerCase(),
                                        value instanceof Clob ? row.getString(at) : plain(value));
                            }
                            return new Row(columns);
                        },
                        values);
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Timestamp moment) {
            return moment.toInstant();
        }
        return value instanceof OffsetDateTime moment ? moment.toInstant() : value;
    }

    /** A finding for each row of a query that should find nothing. */
    List<Finding> none(Invariant invariant, String what, String sql, Object... values) {
        List<Finding> findings = new ArrayList<>();
        for (Row row : rows(sql, values)) {
            findings.add(new Finding(invariant, what + ": " + row));
        }
        return findings;
    }

    /** One row. */
    record Row(Map<String, @Nullable Object> columns) {

        @Nullable
        Object get(String column) {
            if (!columns.containsKey(column)) {
                throw new IllegalArgumentException("No column " + column + " in " + columns.keySet());
            }
            return columns.get(column);
        }

        String text(String column) {
            return String.valueOf(get(column));
        }

        int number(String column) {
            return ((Number) Objects.requireNonNull(get(column))).intValue();
        }

        @Nullable
        Instant instant(String column) {
            return (Instant) get(column);
        }

        boolean is(String column) {
            return Boolean.TRUE.equals(get(column));
        }

        @Override
        public String toString() {
            return columns.toString();
        }
    }
}
