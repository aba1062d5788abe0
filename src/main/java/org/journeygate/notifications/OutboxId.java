package org.journeygate.notifications;

import java.util.UUID;
import org.journeygate.shared.Identity;

/** The id of one message in the outbox. */
public record OutboxId(UUID value) implements Identity {

    /** A new id. */
    public static OutboxId next() {
        return new OutboxId(Identity.next());
    }
}
