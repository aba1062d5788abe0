package org.journeygate.faults;

import java.util.UUID;

/** A mail as a mail server has taken it. */
record AcceptedMail(String messageId, String recipient) {

    /** The outbox row that the Message-ID was made of. */
    UUID row() {
        return UUID.fromString(messageId.substring(1, messageId.indexOf('@')));
    }
}
