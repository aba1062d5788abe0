package org.journeygate.notifications;

import org.jspecify.annotations.Nullable;

/**
 * A message with what it says.
 *
 * @param letter what it says, apart from how it looks
 * @param text the plain text part
 * @param html the HTML part
 * @param invitation what it carries for a calendar, or null
 */
public record OutboxContent(
        OutboxMessage message,
        Letter letter,
        String text,
        String html,
        @Nullable Invitation invitation) {}
