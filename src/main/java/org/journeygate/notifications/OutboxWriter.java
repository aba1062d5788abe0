package org.journeygate.notifications;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.journeygate.people.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Puts letters into the outbox, in the transaction of what they tell of. */
@Component
@EnableConfigurationProperties(MailSettings.class)
class OutboxWriter {

    private final OutboxRepository outbox;
    private final MailChoices choices;
    private final MailSettings settings;
    private final Clock clock;

    OutboxWriter(OutboxRepository outbox, MailChoices choices, MailSettings settings, Clock clock) {
        this.outbox = outbox;
        this.choices = choices;
        this.settings = settings;
        this.clock = clock;
    }

    /** One letter to each of these persons. */
    void post(Topic topic, Collection<UserId> recipients, Letter letter) {
        post(topic, recipients, letter, null);
    }

    /** One letter to each of these persons, with what it carries for their calendars. */
    void post(Topic topic, Collection<UserId> recipients, Letter letter, @Nullable Invitation invitation) {
        Instant now = clock.instant();
        for (UserId recipient : Set.copyOf(recipients)) {
            OutboxId id = OutboxId.next();
            add(new Mail(id, topic, id.value().toString(), recipient, letter, invitation, now));
        }
    }

    /** A letter that a person gets once, however often it is asked for under that key. */
    void postOnce(Topic topic, String key, UserId recipient, Letter letter) {
        add(new Mail(OutboxId.next(), topic, key, recipient, letter, null, clock.instant()));
    }

    private void add(Mail mail) {
        PendingMails.ofTransaction(this).add(mail);
    }

    void write(List<Mail> mails) {
        List<Mail> wanted = wanted(mails);
        if (!wanted.isEmpty()) {
            outbox.add(wanted, settings.deliver() ? Status.WAITING : Status.SHOWN);
        }
    }

    /** Word of a new item goes to those only who want it at once. */
    private List<Mail> wanted(List<Mail> mails) {
        Set<UserId> told = mails.stream()
                .filter(mail -> mail.topic() == Topic.NEW_ITEM)
                .map(Mail::recipient)
                .collect(Collectors.toSet());
        if (told.isEmpty()) {
            return mails;
        }
        Set<UserId> eager = choices.whoWantsNewItems(told);
        return mails.stream()
                .filter(mail -> mail.topic() != Topic.NEW_ITEM || eager.contains(mail.recipient()))
                .toList();
    }
}
