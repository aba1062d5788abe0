package org.journeygate.notifications;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.journeygate.inbox.WorkItem;
import org.journeygate.inbox.WorkItemHandedOver;
import org.journeygate.inbox.WorkItemOpened;
import org.journeygate.inbox.WorkItemReminded;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.Role;
import org.journeygate.people.UserId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people about their work items: come up, due today, half of the time gone, handed over. */
@Component
class ItemMails {

    private final OutboxWriter outbox;
    private final People people;
    private final Words words;
    private final Clock clock;

    ItemMails(OutboxWriter outbox, People people, Words words, Clock clock) {
        this.outbox = outbox;
        this.people = people;
        this.words = words;
        this.clock = clock;
    }

    @EventListener
    void on(WorkItemOpened opened) {
        WorkItem item = opened.item();
        outbox.post(Topic.NEW_ITEM, owners(item), letter("new", item, words.of("why.holder")));
    }

    @EventListener
    void on(WorkItemReminded reminded) {
        WorkItem item = reminded.item();
        String key = item.dueAt().isAfter(clock.instant()) ? "reminded" : "overdue";
        outbox.post(Topic.REMINDED, owners(item), letter(key, item, words.of("why.holder")));
    }

    /** All are told: who holds it now, who shares it from now on, and who held it and does not any more, unless they stepped aside. */
    @EventListener
    void on(WorkItemHandedOver handedOver) {
        WorkItem item = handedOver.item();
        List<UserId> added = without(item.holders(), handedOver.formerHolders());
        List<UserId> left = without(handedOver.formerHolders(), item.holders());
        List<UserId> stay = without(handedOver.formerHolders(), left);
        String holder = words.of("why.holder");
        if (stay.isEmpty()) {
            outbox.post(
                    Topic.HANDED_OVER,
                    added,
                    handedOver("received", handedOver, words.of("received.what", handedOver.byName()), holder));
        } else {
            outbox.post(
                    Topic.HANDED_OVER,
                    added,
                    handedOver("joined", handedOver, words.of("joined.what", names(stay)), holder));
            outbox.post(
                    Topic.HANDED_OVER,
                    stay,
                    handedOver("shared", handedOver, words.of("shared.what", names(added)), holder));
        }
        if (handedOver.steppedAside()) {
            return;
        }
        outbox.post(
                Topic.HANDED_OVER,
                left,
                handedOver("given", handedOver, words.of("given.what", handedOver.byName()), words.of("why.former")));
    }

    /** The item is due today; told once to each holder. */
    void lastDay(WorkItem item, Set<UserId> holders) {
        Letter letter = letter("last-day", item, words.of("why.last-day"));
        String day = item.dueAt().atZone(words.zone()).toLocalDate().toString();
        for (UserId holder : holders) {
            String key = "last-day:%s:%s:%s".formatted(item.id().value(), day, holder.value());
            outbox.postOnce(Topic.LAST_DAY, key, holder, letter);
        }
    }

    /** Who has it in hand: its holders, or everybody in the group that it waits for. */
    Set<UserId> owners(WorkItem item) {
        if (!item.holders().isEmpty() || item.group() == null) {
            return Set.copyOf(item.holders());
        }
        return Set.copyOf(people.withRole(Role.valueOf(item.group())).stream()
                .map(Person::id)
                .toList());
    }

    private Letter letter(String key, WorkItem item, String why) {
        return new Letter(
                words.of(key + ".subject", item.title(), item.subject().code()),
                words.of(key + ".headline", item.title()),
                List.of(item.detail(), words.of("item.facts", item.from(), item.minutes(), due(item))),
                List.of(),
                words.of("item.open"),
                item.link(),
                why);
    }

    private Letter handedOver(String key, WorkItemHandedOver event, String what, String why) {
        WorkItem item = event.item();
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(what);
        if (!event.reason().isBlank()) {
            paragraphs.add(words.of("reason", event.reason()));
        }
        paragraphs.add(words.of("item.facts", item.from(), item.minutes(), due(item)));
        return new Letter(
                words.of(key + ".subject", item.title(), item.subject().code()),
                words.of(key + ".headline", item.title()),
                paragraphs,
                List.of(),
                words.of("item.open"),
                item.link(),
                why);
    }

    private String names(List<UserId> persons) {
        return people.all(persons).values().stream().map(Person::name).sorted().collect(Collectors.joining(", "));
    }

    private static List<UserId> without(List<UserId> persons, List<UserId> others) {
        return persons.stream().filter(person -> !others.contains(person)).toList();
    }

    private String due(WorkItem item) {
        return words.due(item.dueAt(), clock.instant());
    }
}
