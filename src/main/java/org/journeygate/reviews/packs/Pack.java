package org.journeygate.reviews.packs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The pack of a review, but for what its briefs say.
 *
 * @param sha256 of the content, which names the hash of each brief
 * @param circulatedAt since when it does not change any more; null for a preview
 */
public record Pack(
        PackContent content, String sha256, @Nullable Instant circulatedAt) {

    /** Whether it can still change. */
    public boolean isPreview() {
        return circulatedAt == null;
    }
}
