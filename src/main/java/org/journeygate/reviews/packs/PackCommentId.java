package org.journeygate.reviews.packs;

import java.util.UUID;
import org.journeygate.shared.Identity;

/** The id of a comment on a pack. */
public record PackCommentId(UUID value) implements Identity {

    /** A new id. */
    public static PackCommentId next() {
        return new PackCommentId(Identity.next());
    }
}
