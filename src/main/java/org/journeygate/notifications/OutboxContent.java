package org.journeygate.notifications;

/**
 * A message with what it says.
 *
 * @param letter what it says, apart from how it looks
 * @param text the plain text part
 * @param html the HTML part
 */
public record OutboxContent(OutboxMessage message, Letter letter, String text, String html) {}
