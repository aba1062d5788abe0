package org.journeygate.reviews.briefs;

import java.util.List;

/**
 * The first of a list, and how many are left out.
 *
 * @param more how many follow that are not shown
 */
public record Excerpt<T>(List<T> shown, int more) {

    public Excerpt {
        shown = List.copyOf(shown);
    }

    /** All of them. */
    static <T> Excerpt<T> all(List<T> items) {
        return new Excerpt<>(items, 0);
    }

    /** At most the first so many of those that are shown. */
    Excerpt<T> first(int most) {
        return shown.size() <= most ? this : new Excerpt<>(shown.subList(0, most), more + shown.size() - most);
    }

    /** Whether there is nothing in it and nothing left out. */
    public boolean isEmpty() {
        return shown.isEmpty() && more == 0;
    }
}
