package org.journeygate.notifications;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail leaves the house.
 *
 * @param deliver whether mail is sent; if not, it is shown in the outbox only, as in the demo
 * @param from the sender, with or without a name
 * @param tries attempts before a message is parked; a mail server that cannot be reached counts as none
 * @param lease for how long messages that a node is just offering are left to it once it is silent
 * @param poll whether this node looks for messages to send and digests to write
 */
@ConfigurationProperties(prefix = "journeygate.mail", ignoreUnknownFields = false)
record MailSettings(
        @DefaultValue("true") boolean deliver,
        @DefaultValue("Journeygate <journeygate@localhost>") String from,
        @DefaultValue("12") int tries,
        @DefaultValue("45s") Duration lease,
        @DefaultValue("true") boolean poll) {

    MailSettings {
        if (tries < 1) {
            throw new IllegalArgumentException("journeygate.mail.tries must be at least 1, not " + tries);
        }
        Addresses.parse(from);
    }
}
