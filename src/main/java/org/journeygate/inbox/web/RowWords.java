package org.journeygate.inbox.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.journeygate.calendars.Calendars;
import org.journeygate.inbox.WorkItem;
import org.journeygate.people.Person;
import org.journeygate.people.UserId;
import org.journeygate.shared.web.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says how late or how soon each row of the inbox is, and puts the rows into groups. */
@Component
class RowWords {

    private final Wording wording;
    private final Calendars calendars;
    private final MessageSource messages;
    private final Clock clock;

    RowWords(Wording wording, Calendars calendars, MessageSource messages, Clock clock) {
        this.wording = wording;
        this.calendars = calendars;
        this.messages = messages;
        this.clock = clock;
    }

    /** The rows as late, today and later; in one nameless group where they are not sorted by due date. */
    List<Group> groups(List<WorkItem> items, @Nullable String sort, Map<UserId, Person> names) {
        Instant now = clock.instant();
        List<Group> groups = new ArrayList<>();
        for (WorkItem item : items) {
            Row row = row(item, now, names);
            String key = sort == null || sort.equals("due") ? row.when() : "";
            if (groups.isEmpty() || !groups.get(groups.size() - 1).key().equals(key)) {
                groups.add(new Group(key, new ArrayList<>()));
            }
            groups.get(groups.size() - 1).rows().add(row);
        }
        return groups;
    }

    /** The kinds to choose from, each with its word. */
    List<Kind> kinds(List<String> present, @Nullable String chosen) {
        var all = new TreeSet<>(present);
        if (chosen != null) {
            all.add(chosen);
        }
        return all.stream().map(kind -> new Kind(kind, word(kind))).toList();
    }

    /** {@code answerQuestion} becomes {@code Answer question}. */
    private static String word(String kind) {
        String spaced = kind.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return spaced.isEmpty() ? kind : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }

    private Row row(WorkItem item, Instant now, Map<UserId, Person> names) {
        String holders = item.holders().stream()
                .map(names::get)
                .filter(Objects::nonNull)
                .map(Person::name)
                .collect(Collectors.joining(", "));
        Instant due = item.dueAt();
        if (item.isLate(now)) {
            int days = calendars.standard().workingDaysBetween(due, now);
            return new Row(
                    item,
                    "late",
                    days > 0 ? say("inbox.due.days-late", days) : say("inbox.due.late"),
                    say("inbox.due.since", days > 0 ? wording.date(due) : wording.dateTime(due)),
                    holders);
        }
        if (wording.day(due).equals(wording.today())) {
            return new Row(item, "soon", say("inbox.due.by", wording.time(due)), "", holders);
        }
        int days = calendars.standard().workingDaysBetween(now, due);
        return new Row(item, "later", wording.date(due), days > 0 ? say("inbox.due.in", days) : "", holders);
    }

    private String say(String key, Object... values) {
        return messages.getMessage(key, values, Locale.UK);
    }

    /**
     * A group of rows.
     *
     * @param key {@code late}, {@code soon}, {@code later}, or empty
     */
    record Group(String key, List<Row> rows) {}

    /**
     * One row.
     *
     * @param when {@code late}, {@code soon} or {@code later}
     * @param due how late or how soon, in words
     * @param dueMore what else is worth saying of it, or empty
     * @param holders who holds it, by name; empty where the reader knows
     */
    record Row(WorkItem item, String when, String due, String dueMore, String holders) {}

    /** A kind of work item with its word. */
    record Kind(String value, String label) {}
}
