package org.journeygate.notifications;

import java.time.Instant;
import org.journeygate.people.UserId;
import org.jspecify.annotations.Nullable;

/**
 * One letter to one person, about to be written into the outbox.
 *
 * @param onceKey the same for what is the same mail: it is written once, however often it is asked for
 * @param invitation what it carries for a calendar, or null
 */
record Mail(
        OutboxId id,
        Topic topic,
        String onceKey,
        UserId recipient,
        Letter letter,
        @Nullable Invitation invitation,
        Instant createdAt) {}
