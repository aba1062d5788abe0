package org.journeygate.shared;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a longer list.
 *
 * @param page counted from 0
 * @param size rows asked for, 1 to 100
 * @param total rows in the whole list
 */
public record Paged<T>(List<T> items, int page, int size, long total) {

    /** The same page with each row turned into something else. */
    public <R> Paged<R> map(Function<? super T, ? extends R> to) {
        return new Paged<>(items.stream().<R>map(to).toList(), page, size, total);
    }
}
