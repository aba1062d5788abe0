package org.journeygate.inbox.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.journeygate.inbox.WorkItem;
import org.journeygate.people.Person;
import org.journeygate.people.UserId;
import org.jspecify.annotations.Nullable;

/** A work item as programs see it. */
record WorkItemJson(
        UUID id,
        int version,
        String kind,
        String title,
        String detail,
        String from,
        SubjectJson subject,
        Instant openedAt,
        Instant dueAt,
        List<HolderJson> holders,
        @Nullable String group,
        int minutes,
        String link,
        String state,
        @Nullable Instant endedAt) {

    static WorkItemJson of(WorkItem item, Map<UserId, Person> persons) {
        return new WorkItemJson(
                item.id().value(),
                item.version(),
                item.kind(),
                item.title(),
                item.detail(),
                item.from(),
                new SubjectJson(
                        item.subject().type(),
                        item.subject().id(),
                        item.subject().code()),
                item.openedAt(),
                item.dueAt(),
                item.holders().stream()
                        .map(persons::get)
                        .filter(Objects::nonNull)
                        .map(person -> new HolderJson(person.id().value(), person.login(), person.name()))
                        .toList(),
                item.group(),
                item.minutes(),
                item.link(),
                item.state().name(),
                item.endedAt());
    }

    record SubjectJson(String type, UUID id, String code) {}

    record HolderJson(UUID id, String login, String name) {}
}
