package org.journeygate.reviews;

import java.util.Map;
import org.journeygate.shared.StateMovedOn;

/** An obligation is past the point at which something could be done with it, or not there yet. */
public final class ObligationMovedOn extends StateMovedOn {

    ObligationMovedOn(Obligation owed, String message) {
        super("obligation-moved-on", message, Map.of("state", owed.state().name()));
    }
}
