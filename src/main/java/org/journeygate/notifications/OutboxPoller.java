package org.journeygate.notifications;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks again and again for messages to send and digests to write. A failure is logged and tried again next time. */
@Component
@EnableScheduling
@ConditionalOnProperty(name = "journeygate.mail.poll", matchIfMissing = true)
class OutboxPoller {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxPoller.class);

    private final Outbox outbox;
    private final Digests digests;

    OutboxPoller(Outbox outbox, Digests digests) {
        this.outbox = outbox;
        this.digests = digests;
    }

    @Scheduled(fixedDelay = 2_000, initialDelay = 5_000)
    void send() {
        attempt("Sending mail", outbox::sendDue);
    }

    @Scheduled(fixedDelay = 30_000, initialDelay = 10_000)
    void chase() {
        attempt("Writing digests", digests::writeDue);
    }

    private static void attempt(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.error("{} failed; it is tried again shortly", what, failed);
        }
    }
}
