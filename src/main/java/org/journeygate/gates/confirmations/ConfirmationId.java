package org.journeygate.gates.confirmations;

import java.util.UUID;
import org.journeygate.shared.Identity;

/** The id of a confirmation. */
public record ConfirmationId(UUID value) implements Identity {

    /** A new id. */
    public static ConfirmationId next() {
        return new ConfirmationId(Identity.next());
    }
}
