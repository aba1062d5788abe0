package org.journeygate.notifications;

/**
 * What a mail carries for its reader's calendar.
 *
 * @param method what it asks for
 * @param text the calendar, RFC 5545
 */
public record Invitation(Method method, String text) {

    /** What an invitation asks of its reader's calendar. */
    public enum Method {
        /** To put the meeting in, or to move it. */
        REQUEST,
        /** To take it out. */
        CANCEL
    }
}
