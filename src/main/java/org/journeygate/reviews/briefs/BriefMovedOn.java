package org.journeygate.reviews.briefs;

import java.util.Map;
import org.journeygate.shared.StateMovedOn;

/** What was to be done with a brief is not possible any more as it stands. */
public final class BriefMovedOn extends StateMovedOn {

    BriefMovedOn(Brief.State state, String message) {
        super("brief-moved-on", message, Map.of("state", state.name()));
    }
}
