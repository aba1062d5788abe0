package org.journeygate.initiatives.winddown;

import java.util.Map;
import org.journeygate.shared.StateMovedOn;

/** Every line of the wind-down list is answered, so it stays as it is. */
public final class WindDownClosed extends StateMovedOn {

    WindDownClosed(String bet) {
        super(
                "wind-down-closed",
                "The wind-down of %s is closed: every line is answered, and the record stays as it is.".formatted(bet),
                Map.of("closed", true));
    }
}
