package org.journeygate.notifications;

import java.time.Clock;
import java.time.Duration;
import org.journeygate.people.People;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Sends what is due as a node would whose mail server is at that port. */
@Component
public class Dispatches {

    /** After how many refusals a mail is parked. */
    public static final int TRIES = 3;

    private final OutboxRepository outbox;
    private final MailComposer composer;
    private final People people;
    private final TransactionOperations transaction;
    private final Clock clock;

    Dispatches(
            OutboxRepository outbox,
            MailComposer composer,
            People people,
            TransactionOperations transaction,
            Clock clock) {
        this.outbox = outbox;
        this.composer = composer;
        this.people = people;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Returns how many mails were accepted; an answer is awaited for that long, and what is sent leased for that long. */
    public int sendDue(int port, Duration timeout, Duration lease) {
        var server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        for (String name : new String[] {"timeout", "connectiontimeout", "writetimeout"}) {
            server.getJavaMailProperties().setProperty("mail.smtp." + name, String.valueOf(timeout.toMillis()));
        }
        var servers = new StaticListableBeanFactory();
        servers.addBean("server", server);
        return new MailDispatch(
                        outbox,
                        composer,
                        people,
                        servers.getBeanProvider(JavaMailSender.class),
                        transaction,
                        new MailSettings(true, "Journeygate <gates@example.org>", TRIES, lease, false),
                        clock)
                .sendDue();
    }
}
