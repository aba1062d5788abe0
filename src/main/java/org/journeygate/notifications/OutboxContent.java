package org.journeygate.notifications;

/**
 * A message with what it says.
 *
 * @param text the plain text part
 * @param html the HTML part
 */
public record OutboxContent(OutboxMessage message, String text, String html) {}
