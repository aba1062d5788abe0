package org.journeygate.notifications;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.journeygate.calendars.Calendars;
import org.journeygate.inbox.WorkItem;
import org.journeygate.inbox.WorkItems;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.UserId;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Chases: from seven o'clock of each working day one list per person of everything that they owe, and a mail for each item
 * on its last day. Each is written once, whichever node comes first.
 */
@Component
public class Digests {

    private static final LocalTime FROM = LocalTime.of(7, 0);

    private final WorkItems inbox;
    private final ItemMails items;
    private final People people;
    private final MailChoices choices;
    private final OutboxWriter outbox;
    private final Calendars calendars;
    private final Words words;
    private final JdbcClient database;
    private final Clock clock;

    Digests(
            WorkItems inbox,
            ItemMails items,
            People people,
            MailChoices choices,
            OutboxWriter outbox,
            Calendars calendars,
            Words words,
            JdbcClient database,
            Clock clock) {
        this.inbox = inbox;
        this.items = items;
        this.people = people;
        this.choices = choices;
        this.outbox = outbox;
        this.calendars = calendars;
        this.words = words;
        this.database = database;
        this.clock = clock;
    }

    /** Writes what is due by now and not written yet. To be called again and again. */
    @Transactional
    public void writeDue() {
        ZonedDateTime now = clock.instant().atZone(words.zone());
        LocalDate today = now.toLocalDate();
        if (now.toLocalTime().isBefore(FROM) || !calendars.standard().isWorkingDay(today)) {
            return;
        }
        Map<UserId, MailChoice> chosen = choices.all();
        writeLastDays(today, chosen);
        if (isFirstOf(today)) {
            writeDigests(today, now.toInstant(), chosen);
        }
    }

    private void writeLastDays(LocalDate today, Map<UserId, MailChoice> chosen) {
        Instant end = today.plusDays(1).atStartOfDay(words.zone()).toInstant();
        for (WorkItem item : inbox.dueBetween(clock.instant(), end)) {
            items.lastDay(
                    item,
                    items.owners(item).stream()
                            .filter(owner -> choice(chosen, owner).items() != MailChoice.Items.NEVER)
                            .collect(Collectors.toSet()));
        }
    }

    private void writeDigests(LocalDate today, Instant now, Map<UserId, MailChoice> chosen) {
        Instant lastDigest = lastDigestBefore(today);
        int page = 0;
        Paged<Person> persons;
        do {
            persons = people.search(null, null, true, new PageQuery(page++, PageQuery.MAX_SIZE, null));
            for (Person person : persons.items()) {
                List<WorkItem> owed = choice(chosen, person.id()).digest() ? inbox.owedBy(person) : List.of();
                if (!owed.isEmpty()) {
                    String key = "digest:%s:%s".formatted(person.id().value(), today);
                    outbox.postOnce(Topic.DIGEST, key, person.id(), digest(owed, now, lastDigest));
                }
            }
        } while (persons.items().size() == PageQuery.MAX_SIZE);
    }

    private Letter digest(List<WorkItem> owed, Instant now, Instant since) {
        long late = owed.stream().filter(item -> item.dueAt().isBefore(now)).count();
        long fresh =
                owed.stream().filter(item -> item.openedAt().isAfter(since)).count();
        int minutes = owed.stream().mapToInt(WorkItem::minutes).sum();
        return new Letter(
                words.of("digest.subject", owed.size(), late),
                words.of("digest.headline", owed.size()),
                List.of(words.of("digest.what", late, fresh, minutes)),
                owed.stream().map(item -> row(item, now, since)).toList(),
                words.of("digest.open"),
                "/",
                words.of("why.digest"));
    }

    private Letter.Row row(WorkItem item, Instant now, Instant since) {
        String due = words.due(item.dueAt(), now);
        return new Letter.Row(
                item.openedAt().isAfter(since) ? words.of("digest.new", due) : due,
                item.dueAt().isBefore(now),
                item.title(),
                item.detail(),
                item.link());
    }

    /** Whether nobody has written this day's digests; from now on somebody has. A twin waits here, then finds it so. */
    private boolean isFirstOf(LocalDate day) {
        return database.sql("insert into digest_day (digest_on) values (?) on conflict do nothing")
                        .param(day)
                        .update()
                == 1;
    }

    private Instant lastDigestBefore(LocalDate today) {
        LocalDate last = database.sql("select max(digest_on) from digest_day where digest_on < ?")
                .param(today)
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .optional()
                .orElse(today.minusDays(1));
        return last.atTime(FROM).atZone(words.zone()).toInstant();
    }

    private static MailChoice choice(Map<UserId, MailChoice> chosen, UserId person) {
        return chosen.getOrDefault(person, MailChoice.DEFAULT);
    }
}
