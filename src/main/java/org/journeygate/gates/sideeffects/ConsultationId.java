package org.journeygate.gates.sideeffects;

import java.util.UUID;
import org.journeygate.shared.Identity;

/** The id of one consultation of a journey's owner. */
public record ConsultationId(UUID value) implements Identity {

    /** A new id. */
    public static ConsultationId next() {
        return new ConsultationId(Identity.next());
    }
}
