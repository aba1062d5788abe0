package org.journeygate.notifications.feeds;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.journeygate.inbox.WorkItem;
import org.journeygate.inbox.WorkItems;
import org.journeygate.people.Person;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** When a person's open work items are due, and those that wait for a role of theirs: what their inbox shows, and no more. */
@Component
class Deadlines {

    /** A deadline is shown as the time before it, so that it has a height in a day's column. */
    static final Duration SHOWN = Duration.ofMinutes(30);

    private static final int MOST = 500;

    private final WorkItems items;
    private final MessageSource messages;

    Deadlines(WorkItems items, MessageSource messages) {
        this.items = items;
        this.messages = messages;
    }

    /** Two statements. */
    List<Appointment> of(Person person) {
        return items.owedBy(person).stream().limit(MOST).map(this::appointment).toList();
    }

    private Appointment appointment(WorkItem item) {
        String facts = say("item.facts", item.from(), item.minutes());
        return new Appointment(
                Appointment.uid("work-item", item.id().value()),
                item.version(),
                null,
                item.dueAt().minus(SHOWN),
                item.dueAt(),
                ZoneOffset.UTC,
                say("due", item.title()),
                item.detail() + "\n" + facts + (item.isUnclaimed() ? "\n" + say("item.unclaimed") : ""),
                item.link(),
                false,
                false);
    }

    private String say(String key, Object... values) {
        return messages.getMessage("notifications-feeds." + key, values, Locale.UK);
    }
}
