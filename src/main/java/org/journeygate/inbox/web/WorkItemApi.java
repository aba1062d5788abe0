package org.journeygate.inbox.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.journeygate.inbox.Completion;
import org.journeygate.inbox.Inbox;
import org.journeygate.inbox.InboxQuery;
import org.journeygate.inbox.InboxQuery.View;
import org.journeygate.inbox.WorkItem;
import org.journeygate.inbox.WorkItemId;
import org.journeygate.inbox.WorkItems;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.UserId;
import org.journeygate.shared.Checks;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.journeygate.shared.web.Named;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The inbox over REST. Acts carry the version that the person saw. */
@RestController
@RequestMapping("/api/v1/work-items")
class WorkItemApi {

    private final Inbox inbox;
    private final WorkItems workItems;
    private final People people;

    WorkItemApi(Inbox inbox, WorkItems workItems, People people) {
        this.inbox = inbox;
        this.workItems = workItems;
        this.people = people;
    }

    @GetMapping
    Paged<WorkItemJson> list(
            @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable Boolean overdue,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String q,
            PageQuery page,
            Actor actor) {
        var query = new InboxQuery(View.named(view), overdue != null && overdue, kind, subject, q);
        Paged<WorkItem> items = workItems.page(query, page, actor);
        Map<UserId, Person> persons = holders(items.items());
        return items.map(item -> WorkItemJson.of(item, persons));
    }

    @GetMapping("/{id}")
    WorkItemJson get(@PathVariable UUID id, Actor actor) {
        return json(workItems.read(new WorkItemId(id), actor));
    }

    @PostMapping("/{id}/claim")
    WorkItemJson claim(@PathVariable UUID id, @RequestBody(required = false) @Nullable Seen seen, Actor actor) {
        return json(inbox.claim(visible(id, actor), actor, Seen.version(seen)));
    }

    @PostMapping("/{id}/release")
    WorkItemJson release(@PathVariable UUID id, @RequestBody(required = false) @Nullable Seen seen, Actor actor) {
        return json(inbox.release(visible(id, actor), actor, Seen.version(seen)));
    }

    @PostMapping("/{id}/hand-over")
    WorkItemJson handOver(@PathVariable UUID id, @RequestBody HandOver asked, Actor actor) {
        WorkItemId item = visible(id, actor);
        UserId receiver = Named.in("userId", asked.userId(), people::named).id();
        return json(inbox.handOver(item, receiver, asked.reason(), actor, asked.version()));
    }

    @PostMapping("/{id}/completion")
    WorkItemJson complete(@PathVariable UUID id, @RequestBody Done done, Actor actor) {
        WorkItemId item = visible(id, actor);
        var checks = new Checks();
        checks.that(done.accepted() != null, "accepted", "is missing");
        checks.done();
        List<String> lines = done.lines() == null ? List.of() : done.lines();
        return json(inbox.answer(
                item,
                actor,
                new Completion.Answer(Boolean.TRUE.equals(done.accepted()), done.reason(), lines),
                done.version()));
    }

    /** The id, once the person may know of the item at all. */
    private WorkItemId visible(UUID id, Actor actor) {
        return workItems.read(new WorkItemId(id), actor).id();
    }

    private WorkItemJson json(WorkItem item) {
        return WorkItemJson.of(item, holders(List.of(item)));
    }

    private Map<UserId, Person> holders(Collection<WorkItem> items) {
        List<UserId> ids = items.stream()
                .flatMap(item -> item.holders().stream())
                .distinct()
                .toList();
        return ids.isEmpty() ? Map.of() : people.all(ids);
    }

    record Seen(@Nullable Integer version) {

        static @Nullable Integer version(@Nullable Seen seen) {
            return seen == null ? null : seen.version();
        }
    }

    record HandOver(
            @Nullable Integer version,
            @Nullable String userId,
            @Nullable String reason) {}

    record Done(
            @Nullable Integer version,
            @Nullable Boolean accepted,
            @Nullable String reason,
            @Nullable List<String> lines) {}
}
