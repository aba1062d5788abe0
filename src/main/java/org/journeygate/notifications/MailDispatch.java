package org.journeygate.notifications;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.journeygate.notifications.OutboxRepository.Row;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes due messages from the outbox under a lease and offers them to the mail server, never inside a transaction. A
 * refused message is tried again later and later, then parked; a server that cannot be reached counts against none.
 */
@Component
class MailDispatch {

    private static final Logger LOG = LoggerFactory.getLogger(MailDispatch.class);
    private static final int AT_ONCE = 20;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(2);
    private static final Duration PAUSE_WITHOUT_SERVER = Duration.ofSeconds(20);

    private final OutboxRepository outbox;
    private final MailComposer composer;
    private final People people;
    private final ObjectProvider<JavaMailSender> servers;
    private final TransactionOperations transaction;
    private final MailSettings settings;
    private final Clock clock;
    private volatile boolean closing;

    MailDispatch(
            OutboxRepository outbox,
            MailComposer composer,
            People people,
            ObjectProvider<JavaMailSender> servers,
            TransactionOperations transaction,
            MailSettings settings,
            Clock clock) {
        this.outbox = outbox;
        this.composer = composer;
        this.people = people;
        this.servers = servers;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    /** The mail in hand is finished; what was taken besides goes back. */
    @EventListener
    void close(ContextClosedEvent closed) {
        closing = true;
    }

    Outlet outlet() {
        if (!settings.deliver()) {
            return Outlet.SHOWS;
        }
        return servers.getIfAvailable() == null ? Outlet.WAITS : Outlet.SENDS;
    }

    int sendDue() {
        JavaMailSender server = settings.deliver() ? servers.getIfAvailable() : null;
        if (server == null) {
            return 0;
        }
        int accepted = 0;
        List<Row> due;
        boolean reached;
        do {
            UUID id = UUID.randomUUID();
            Instant now = clock.instant();
            Instant until = now.plus(settings.lease());
            due = transaction.execute(status -> outbox.lease(id, now, until, AT_ONCE));
            if (due.isEmpty()) {
                return accepted;
            }
            reached = true;
            try (var lease = new Lease(outbox, id, settings.lease(), clock)) {
                for (Row row : due) {
                    reached = reached && !closing && lease.isHeld();
                    try (var named = MDC.putCloseable("mail", row.id().value().toString())) {
                        Attempt attempt = reached ? attempt(server, row) : Attempt.unreached(row.lastError());
                        reached = attempt.reached();
                        accepted += settle(row, id, attempt) && attempt.accepted() ? 1 : 0;
                    }
                }
            }
        } while (due.size() == AT_ONCE && reached);
        return accepted;
    }

    private Attempt attempt(JavaMailSender server, Row row) {
        try {
            Person recipient = people.all(List.of(row.recipient())).get(row.recipient());
            if (recipient == null || !recipient.active()) {
                return Attempt.hopeless("The recipient has no account in use.");
            }
            MimeMessage mail = composer.compose(server.createMimeMessage(), row, recipient, settings.from());
            server.send(mail);
            return Attempt.ACCEPTED;
        } catch (MailAuthenticationException refused) {
            return Attempt.unreached("The mail server refuses the sign-in: " + innermost(refused));
        } catch (MailSendException failed) {
            return afterSending(failed);
        } catch (MailException | MessagingException failed) {
            return Attempt.refused(innermost(failed));
        } catch (IllegalArgumentException failed) {
            return Attempt.hopeless(String.valueOf(failed.getMessage()));
        }
    }

    /** Tells apart a server that was never reached, a mail that it refused, and a goodbye that failed after it took the mail. */
    private static Attempt afterSending(MailSendException failed) {
        Exception[] refusals = failed.getMessageExceptions();
        if (refusals.length == 0) {
            return Attempt.ACCEPTED;
        }
        return refusals[0] == failed.getCause()
                ? Attempt.unreached("The mail server cannot be reached: " + innermost(refusals[0]))
                : Attempt.refused(innermost(refusals[0]));
    }

    private boolean settle(Row row, UUID lease, Attempt attempt) {
        Instant now = clock.instant();
        String error = attempt.error() == null ? null : OneLine.of(attempt.error(), 500);
        if (attempt.accepted()) {
            return outbox.settle(row.id(), lease, Status.SENT, row.attempts() + 1, now, null, now);
        }
        if (!attempt.reached()) {
            Instant next = now.plus(PAUSE_WITHOUT_SERVER);
            return outbox.settle(row.id(), lease, Status.WAITING, row.attempts(), next, error, null);
        }
        int attempts = row.attempts() + 1;
        boolean park = attempt.hopeless() || attempts >= settings.tries();
        LOG.warn(
                "Mail {} was not accepted at attempt {}{}: {}",
                row.id().value(),
                attempts,
                park ? ", parked" : "",
                error);
        return outbox.settle(
                row.id(),
                lease,
                park ? Status.PARKED : Status.WAITING,
                attempts,
                now.plus(pause(attempts)),
                error,
                park ? now : null);
    }

    /** One minute, then twice as long each time, two hours at most. */
    static Duration pause(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 20));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private static String innermost(Exception failed) {
        Throwable inner = failed;
        for (Throwable next = next(inner); next != null; next = next(inner)) {
            inner = next;
        }
        return inner.getClass().getSimpleName() + ": " + inner.getMessage();
    }

    private static @Nullable Throwable next(Throwable failed) {
        if (failed instanceof MessagingException chained && chained.getNextException() != null) {
            return chained.getNextException();
        }
        return failed.getCause();
    }

    /** What came of offering one message. */
    private record Attempt(
            boolean accepted,
            boolean reached,
            boolean hopeless,
            @Nullable String error) {

        static final Attempt ACCEPTED = new Attempt(true, true, false, null);

        static Attempt refused(String error) {
            return new Attempt(false, true, false, error);
        }

        static Attempt hopeless(String error) {
            return new Attempt(false, true, true, error);
        }

        static Attempt unreached(@Nullable String error) {
            return new Attempt(false, false, false, error);
        }
    }
}
