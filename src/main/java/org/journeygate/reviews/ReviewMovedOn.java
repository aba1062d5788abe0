package org.journeygate.reviews;

import java.util.Map;
import org.journeygate.shared.StateMovedOn;

/** A review is past the point at which something could be done with it. */
public final class ReviewMovedOn extends StateMovedOn {

    ReviewMovedOn(Review review, String message) {
        super("review-moved-on", message, Map.of("state", review.state().name()));
    }
}
