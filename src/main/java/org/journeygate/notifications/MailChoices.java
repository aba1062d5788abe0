package org.journeygate.notifications;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.journeygate.audit.AuditLog;
import org.journeygate.people.Actor;
import org.journeygate.people.UserId;
import org.journeygate.shared.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which mails each person wants. */
@Component
public class MailChoices {

    private final JdbcClient database;
    private final AuditLog audit;

    MailChoices(JdbcClient database, AuditLog audit) {
        this.database = database;
        this.audit = audit;
    }

    /** What the person has chosen, or the default. */
    public MailChoice of(UserId person) {
        return database.sql("select items, digest from mail_choice where person = ?")
                .param(person.value())
                .query((row, number) ->
                        new MailChoice(MailChoice.Items.valueOf(row.getString("items")), row.getBoolean("digest")))
                .optional()
                .orElse(MailChoice.DEFAULT);
    }

    /** The person's own choice from now on. */
    @Transactional
    public void choose(MailChoice choice, Actor by) {
        UUID person = by.person().value();
        int changed = database.sql("update mail_choice set items = ?, digest = ? where person = ?")
                .params(choice.items().name(), choice.digest(), person)
                .update();
        if (changed == 0) {
            database.sql("insert into mail_choice (items, digest, person) values (?, ?, ?)")
                    .params(choice.items().name(), choice.digest(), person)
                    .update();
        }
        audit.record(by.did(
                "mail-choice.changed",
                "person",
                person,
                null,
                Map.of("items", choice.items(), "digest", choice.digest())));
    }

    /** Those of these persons who want a mail as soon as an item comes up. One statement. */
    Set<UserId> whoWantsNewItems(Collection<UserId> persons) {
        return new HashSet<>(
                database.sql("select person from mail_choice where person in (:persons) and items = 'START'")
                        .param("persons", persons.stream().map(UserId::value).toList())
                        .query((row, number) -> new UserId(Sql.uuid(row, "person")))
                        .list());
    }

    /** The choices that differ from the default, by person. One statement. */
    Map<UserId, MailChoice> all() {
        Map<UserId, MailChoice> choices = new HashMap<>();
        database.sql("select person, items, digest from mail_choice").query(row -> {
            choices.put(
                    new UserId(Sql.uuid(row, "person")),
                    new MailChoice(MailChoice.Items.valueOf(row.getString("items")), row.getBoolean("digest")));
        });
        return choices;
    }
}
