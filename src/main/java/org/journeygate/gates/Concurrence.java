package org.journeygate.gates;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** When a chair's go needs one more seat to agree. */
final class Concurrence {

    private Concurrence() {}

    /**
     * Whether one more seat must concur: a seat has lapsed, the chair lets the bet go on, and the bet is guarded.
     *
     * @param guarded see {@link #guards}
     */
    static boolean isDue(Outcome chosen, boolean seatLapsed, boolean guarded) {
        return chosen.isForward() && seatLapsed && guarded;
    }

    /**
     * Whether a bet is too weighty for a chair alone: it cannot be undone, or costs more than the amount from which a
     * request is full tier.
     *
     * @param cost money asked for, or null while unknown
     * @param fullTierAbove the amount above which a request is full tier, or null where money alone never makes it so
     */
    static boolean guards(boolean reversible, @Nullable BigDecimal cost, @Nullable BigDecimal fullTierAbove) {
        return !reversible || (cost != null && fullTierAbove != null && cost.compareTo(fullTierAbove) > 0);
    }
}
