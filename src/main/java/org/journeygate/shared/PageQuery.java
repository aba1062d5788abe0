package org.journeygate.shared;

import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list, and in which order.
 *
 * @param page counted from 0
 * @param size 1 to 100
 * @param sort a field's name, with {@code -} before it for descending; null for the list's own order
 */
public record PageQuery(int page, int size, @Nullable String sort) {

    /** The largest page that a client may ask for. */
    public static final int MAX_SIZE = 100;

    public PageQuery {
        var checks = new Checks();
        checks.that(page >= 0, "page", "counts from 0");
        checks.that(size >= 1 && size <= MAX_SIZE, "size", "is between 1 and 100");
        checks.done();
    }

    public static PageQuery first(int size) {
        return new PageQuery(0, size, null);
    }

    /**
     * The SQL order that the query asks for, ties broken by id; InvalidInput for a field that is not among the columns.
     *
     * @param columns the column of each field that the list may be sorted by
     * @param usual the list's own order, written as a client would
     */
    public String order(Map<String, String> columns, String usual) {
        String wanted = sort == null ? usual : sort;
        boolean descending = wanted.startsWith("-");
        String column = columns.get(descending ? wanted.substring(1) : wanted);
        if (column == null) {
            throw new InvalidInput(
                    "sort",
                    "is one of %s, with a hyphen before it for descending"
                            .formatted(String.join(", ", new TreeSet<>(columns.keySet()))));
        }
        return descending ? column + " desc, id desc" : column + ", id";
    }

    /** Rows to skip. */
    public long offset() {
        return (long) page * size;
    }
}
