package org.journeygate.notifications;

/** Where a message stands. */
public enum Status {
    /** It is to be sent; a failed attempt is repeated later. */
    WAITING,
    /** The mail server has accepted it. */
    SENT,
    /** It is not tried any more until somebody asks for it. */
    PARKED,
    /** It is only shown, as in the demo. */
    SHOWN
}
