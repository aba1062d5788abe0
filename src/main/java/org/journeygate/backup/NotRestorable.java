package org.journeygate.backup;

/** The file cannot be restored here; the message says why and what to do. */
final class NotRestorable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotRestorable(String message) {
        super(message);
    }
}
