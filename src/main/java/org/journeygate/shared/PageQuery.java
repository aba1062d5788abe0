package org.journeygate.shared;

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

    /** Rows to skip. */
    public long offset() {
        return (long) page * size;
    }
}
