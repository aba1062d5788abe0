package org.journeygate.notifications;

/** How messages leave at present. */
public enum Outlet {
    /** Through the mail server. */
    SENDS,
    /** Not at all: they are shown in the outbox, as in the demo. */
    SHOWS,
    /** Not yet: no mail server is configured, so they wait. */
    WAITS
}
