package org.journeygate.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries to list; what is null does not narrow.
 *
 * @param subject the id or the code of the thing that was changed
 * @param actor the id or the full name, as it stood, of the person who acted
 * @param action e.g. {@code gate-request.submitted}
 * @param from the first instant
 * @param until the first instant no longer wanted
 */
public record EntryFilter(
        @Nullable String subject,
        @Nullable String actor,
        @Nullable String action,
        @Nullable Instant from,
        @Nullable Instant until) {

    /** Every entry. */
    public static final EntryFilter ALL = new EntryFilter(null, null, null, null, null);
}
