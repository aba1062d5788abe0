package org.journeygate.squads.charters;

import java.util.Map;
import org.journeygate.shared.StateMovedOn;

/** The charter is not in a state in which this can be done to it. */
public final class CharterMovedOn extends StateMovedOn {

    CharterMovedOn(Charter charter) {
        super(
                "charter-moved-on",
                "%s is %s by now. Open it again to see what can be done with it."
                        .formatted(charter.code(), words(charter.state())),
                Map.of("state", charter.state().name()));
    }

    CharterMovedOn(Charter charter, String remedy) {
        super(
                "charter-moved-on",
                charter.code() + " " + remedy,
                Map.of("state", charter.state().name()));
    }

    private static String words(Charter.State state) {
        return switch (state) {
            case DRAFT -> "a draft";
            case PMO_CHECK -> "with the PMO";
            case OBJECTIONS -> "before the heads of functions";
            case WITH_SPONSOR -> "with the sponsor";
            case RETURNED -> "returned to the squad's lead";
            case APPROVED -> "approved";
            case IN_FORCE -> "in force";
            case SUPERSEDED -> "superseded";
            case LAPSED -> "lapsed";
            case RETIRED -> "retired";
            case REJECTED -> "rejected";
            case WITHDRAWN -> "withdrawn";
        };
    }
}
