package org.journeygate.gates;

import java.util.UUID;
import org.journeygate.shared.Identity;

/** The id of a seat on a panel. */
public record SeatId(UUID value) implements Identity {

    /** A new id. */
    public static SeatId next() {
        return new SeatId(Identity.next());
    }
}
