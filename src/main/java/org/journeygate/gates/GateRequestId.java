package org.journeygate.gates;

import java.util.UUID;
import org.journeygate.shared.Identity;

/** The id of a gate request. */
public record GateRequestId(UUID value) implements Identity {

    /** A new id. */
    public static GateRequestId next() {
        return new GateRequestId(Identity.next());
    }
}
