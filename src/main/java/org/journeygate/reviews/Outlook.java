package org.journeygate.reviews;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a portfolio stands with its reviews.
 *
 * @param opensAt when the next one opens by itself; null where it keeps none
 * @param openable whether one can be opened by hand now
 * @param last its last one that was not cancelled, or null
 */
public record Outlook(
        @Nullable Instant opensAt,
        boolean openable,
        @Nullable Review last) {}
