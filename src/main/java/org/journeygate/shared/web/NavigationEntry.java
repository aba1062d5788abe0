package org.journeygate.shared.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of the navigation. A module whose page is there adds a bean of this kind; the frame sorts them by position and
 * shows a reader those that their roles allow. Positions: 10 inbox, 20 portfolio, 30 journeys, 35 observations, 40 squads, 110 decisions,
 * 120 insights, 210 import, 220 outbox, 225 failed steps, 230 audit, 240 people; a new hundred draws a line.
 *
 * @param key message key of the word shown
 * @param path page that it leads to; the entry is marked on that page and every page below it
 * @param roles names of the roles that see it; empty for everyone
 * @param count what stands beside the word, or null for nothing
 * @param also pages elsewhere on which, and below which, the entry is marked as well
 */
public record NavigationEntry(
        int position,
        String key,
        String path,
        Set<String> roles,
        @Nullable Count count,
        Set<String> also) {

    public NavigationEntry {
        roles = Set.copyOf(roles);
        also = Set.copyOf(also);
    }

    /** An entry that is marked on its own page and below it alone. */
    public NavigationEntry(int position, String key, String path, Set<String> roles, @Nullable Count count) {
        this(position, key, path, roles, count, Set.of());
    }

    /** The same, marked on those pages and below them as well. */
    public NavigationEntry with(String... pages) {
        return new NavigationEntry(position, key, path, roles, count, Set.of(pages));
    }

    /** Whether it is marked on that page. */
    boolean isHere(String page) {
        return isBelow(page, path) || also.stream().anyMatch(root -> isBelow(page, root));
    }

    private static boolean isBelow(String page, String root) {
        return page.equals(root) || page.startsWith(root + "/");
    }

    /** An entry without a count. */
    public static NavigationEntry to(int position, String key, String path, String... roles) {
        return new NavigationEntry(position, key, path, Set.of(roles), null);
    }

    /** Says how many things wait behind an entry. */
    @FunctionalInterface
    public interface Count {

        /** How many wait for that reader. */
        long of(Reader reader);
    }
}
