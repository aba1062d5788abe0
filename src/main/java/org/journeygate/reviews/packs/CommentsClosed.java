package org.journeygate.reviews.packs;

import java.util.Map;
import org.journeygate.reviews.Review;
import org.journeygate.shared.StateMovedOn;

/** A pack is talked about from its circulation until its meeting is held, and what was answered stays. */
public final class CommentsClosed extends StateMovedOn {

    CommentsClosed(Review review, String message) {
        super("comments-closed", message, Map.of("state", review.state().name()));
    }
}
