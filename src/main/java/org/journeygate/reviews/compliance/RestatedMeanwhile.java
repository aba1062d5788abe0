package org.journeygate.reviews.compliance;

import java.util.Map;
import org.journeygate.reviews.ObligationState;
import org.journeygate.shared.StateMovedOn;

/** Somebody has restated the same obligation since the person looked. */
public class RestatedMeanwhile extends StateMovedOn {

    RestatedMeanwhile(ObligationState present) {
        super(
                "restated-meanwhile",
                "Somebody has restated this since you looked: look again at how it stands now.",
                Map.of("state", present.name()));
    }
}
