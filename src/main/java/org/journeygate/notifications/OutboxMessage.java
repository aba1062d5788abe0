package org.journeygate.notifications;

import java.time.Instant;
import org.journeygate.people.UserId;
import org.jspecify.annotations.Nullable;

/**
 * One message to one person, as the administrator sees it.
 *
 * @param attempts how often it was offered to the mail server
 * @param nextAttemptAt when it is due to be sent, while it waits
 * @param lastError what the last failed attempt said, or null
 * @param endedAt when it was sent, shown or parked, or null
 */
public record OutboxMessage(
        OutboxId id,
        Topic topic,
        Status status,
        UserId recipient,
        String recipientName,
        String subject,
        Instant createdAt,
        int attempts,
        Instant nextAttemptAt,
        @Nullable String lastError,
        @Nullable Instant endedAt) {}
