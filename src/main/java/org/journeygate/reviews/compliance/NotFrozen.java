package org.journeygate.reviews.compliance;

import java.util.Map;
import org.journeygate.reviews.Review;
import org.journeygate.shared.StateMovedOn;

/** The review has not closed, so there is no frozen record yet that could be restated. */
public class NotFrozen extends StateMovedOn {

    NotFrozen(Review review) {
        super(
                "record-not-frozen",
                "%s has not closed yet: what is owed to it is still on its way to its last state."
                        .formatted(review.code()),
                Map.of("state", review.state().name()));
    }
}
