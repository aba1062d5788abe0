package org.journeygate.reviews.meetings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The minutes of a meeting, in Markdown.
 *
 * @param version counts the texts that were kept, 0 before the first
 * @param text as it was kept, or as the record drafts it
 * @param kept whether it was kept rather than drafted just now
 * @param stale whether the record has changed since it was kept
 * @param publication when the minutes are out, else null
 * @param owedSince since when they are owed, or null where they are not
 */
public record MinutesText(
        int version,
        String text,
        boolean kept,
        boolean stale,
        Meeting.@Nullable Publication publication,
        @Nullable Instant owedSince) {}
