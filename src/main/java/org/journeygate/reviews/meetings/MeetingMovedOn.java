package org.journeygate.reviews.meetings;

import java.util.Map;
import org.journeygate.reviews.Review;
import org.journeygate.shared.StateMovedOn;

/** The meeting is not at, or past, the point at which something could be done with it. */
public final class MeetingMovedOn extends StateMovedOn {

    MeetingMovedOn(Review review, String message) {
        super("meeting-moved-on", message, Map.of("state", review.state().name()));
    }
}
