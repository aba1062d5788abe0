package org.journeygate.gates.confirmations;

import java.util.Map;
import org.journeygate.shared.StateMovedOn;

/** The confirmation is answered or no longer needed. */
public final class ConfirmationMovedOn extends StateMovedOn {

    ConfirmationMovedOn(Confirmation confirmation) {
        super(
                "confirmation-moved-on",
                "This about %s is no longer open: look at the request again.".formatted(confirmation.requestCode()),
                Map.of("state", confirmation.state()));
    }
}
