package org.journeygate.audit.web;

import java.time.Instant;
import org.journeygate.audit.EntryFilter;
import org.jspecify.annotations.Nullable;

/** What was asked for in the address; blank fields do not narrow. */
final class Search {

    private Search() {}

    static EntryFilter filter(
            @Nullable String subject,
            @Nullable String actor,
            @Nullable String action,
            @Nullable Instant from,
            @Nullable Instant until) {
        return new EntryFilter(filled(subject), filled(actor), filled(action), from, until);
    }

    static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
