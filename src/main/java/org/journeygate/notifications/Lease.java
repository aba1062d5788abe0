package org.journeygate.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This node's hold on the messages that it is just offering: renewed as long as it works on them, however slow the mail
 * server is, so that it can be short and another node soon takes over from one that has died.
 */
final class Lease implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Lease.class);
    private static final int RENEWALS = 3;

    private final OutboxRepository outbox;
    private final UUID id;
    private final Duration length;
    private final Clock clock;
    private final ScheduledExecutorService renewing = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "mail-lease");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Instant until;

    Lease(OutboxRepository outbox, UUID id, Duration length, Clock clock) {
        this.outbox = outbox;
        this.id = id;
        this.length = length;
        this.clock = clock;
        this.until = clock.instant().plus(length);
        long every = Math.max(1, length.toMillis() / RENEWALS);
        renewing.scheduleWithFixedDelay(this::renew, every, every, TimeUnit.MILLISECONDS);
    }

    /** Whether enough of it is left to offer one more message. */
    boolean isHeld() {
        return clock.instant().isBefore(until.minus(length.dividedBy(2)));
    }

    private void renew() {
        try {
            Instant next = clock.instant().plus(length);
            outbox.renew(id, next);
            until = next;
        } catch (RuntimeException failed) {
            LOG.warn("The lease on messages under way could not be renewed", failed);
        }
    }

    @Override
    public void close() {
        renewing.shutdownNow();
    }
}
