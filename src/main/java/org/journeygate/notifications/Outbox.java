package org.journeygate.notifications;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.journeygate.audit.AuditLog;
import org.journeygate.notifications.OutboxRepository.Row;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.Role;
import org.journeygate.people.UserId;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.journeygate.shared.StateMovedOn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What leaves the house: mails written with the change that they tell of and sent after it; looked after by the administrator. */
@Component
public class Outbox {

    private final OutboxRepository outbox;
    private final MailDispatch sender;
    private final MailTemplates templates;
    private final People people;
    private final AuditLog audit;
    private final Clock clock;

    Outbox(
            OutboxRepository outbox,
            MailDispatch sender,
            MailTemplates templates,
            People people,
            AuditLog audit,
            Clock clock) {
        this.outbox = outbox;
        this.sender = sender;
        this.templates = templates;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** Offers every message that is due to the mail server; safe on several nodes at once. Returns how many it accepted. */
    public int sendDue() {
        return sender.sendDue();
    }

    /** How messages leave at present. */
    public Outlet outlet() {
        return sender.outlet();
    }

    /** How many messages are in that state. */
    public long count(Status status, Actor actor) {
        requireAdministrator(actor);
        return outbox.count(status);
    }

    /** The messages in that state, or all, newest first; for the administrator. */
    public Paged<OutboxMessage> find(@Nullable Status status, PageQuery page, Actor actor) {
        requireAdministrator(actor);
        Paged<Row> rows = outbox.find(status, page);
        Set<UserId> recipients = rows.items().stream().map(Row::recipient).collect(Collectors.toSet());
        Map<UserId, Person> persons = people.all(recipients);
        return rows.map(row -> message(row, persons.get(row.recipient())));
    }

    /** One message with what it says; for the administrator. */
    public OutboxContent get(OutboxId id, Actor actor) {
        requireAdministrator(actor);
        Row row =
                outbox.find(id).orElseThrow(() -> new NotFound("outbox-message-unknown", "There is no such message."));
        Person recipient = people.all(Set.of(row.recipient())).get(row.recipient());
        return new OutboxContent(
                message(row, recipient),
                row.letter(),
                templates.text(row.letter()),
                templates.html(row.letter()),
                row.invitation());
    }

    /** Tries a waiting or parked message again at once; refused once it is sent or only shown. */
    @Transactional
    public void retry(OutboxId id, Actor actor) {
        move(id, List.of(Status.WAITING, Status.PARKED), Status.WAITING, "outbox-message.retried", actor);
    }

    /** Takes a waiting message out of the queue; refused once it is sent or only shown. */
    @Transactional
    public void park(OutboxId id, Actor actor) {
        move(id, List.of(Status.WAITING), Status.PARKED, "outbox-message.parked", actor);
    }

    private void move(OutboxId id, List<Status> from, Status to, String action, Actor actor) {
        OutboxMessage message = get(id, actor).message();
        if (!outbox.move(id, from, to, clock.instant())) {
            throw new StateMovedOn(
                    "outbox-message-settled",
                    "This message is %s already."
                            .formatted(message.status().name().toLowerCase()),
                    Map.of("status", message.status().name()));
        }
        audit.record(actor.did(action, "outbox-message", id.value(), null, Map.of("topic", message.topic())));
    }

    private static void requireAdministrator(Actor actor) {
        if (!actor.is(Role.ADMINISTRATOR)) {
            throw new NotPermitted("administrator-only", "Only an administrator looks after the outbox.");
        }
    }

    private static OutboxMessage message(Row row, @Nullable Person recipient) {
        return new OutboxMessage(
                row.id(),
                row.topic(),
                row.status(),
                row.recipient(),
                recipient == null ? "" : recipient.name(),
                row.subject(),
                row.createdAt(),
                row.attempts(),
                row.nextAttemptAt(),
                row.lastError(),
                row.endedAt());
    }
}
