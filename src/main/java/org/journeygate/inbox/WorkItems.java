package org.journeygate.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.journeygate.inbox.InboxQuery.View;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.Role;
import org.journeygate.people.UserId;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.springframework.stereotype.Component;

/** The work items as people look at them: their own, their groups', those handed to them, or all. Reading changes nothing. */
@Component
public class WorkItems {

    private final WorkItemTable table;
    private final WorkItemQueries queries;
    private final Hands hands;
    private final People people;
    private final Clock clock;

    WorkItems(WorkItemTable table, WorkItemQueries queries, Hands hands, People people, Clock clock) {
        this.table = table;
        this.queries = queries;
        this.hands = hands;
        this.people = people;
        this.clock = clock;
    }

    /**
     * One page of open items, earliest due first unless sorted by {@code due}, {@code opened} or {@code title}. All items
     * are for PMO, auditor and administrator; others are refused with NotPermitted. Two statements.
     */
    public Paged<WorkItem> page(InboxQuery query, PageQuery page, Actor actor) {
        requireView(query, actor);
        WorkItemQueries.check(page);
        var now = clock.instant();
        return new Paged<>(
                queries.rows(query, page.sort(), page.offset(), page.size(), actor, now),
                page.page(),
                page.size(),
                queries.count(query, actor, now));
    }

    /** As {@link #page}, without its total and with one row more where another page follows. One statement. */
    public List<WorkItem> rows(InboxQuery query, PageQuery page, Actor actor) {
        requireView(query, actor);
        WorkItemQueries.check(page);
        return queries.rows(query, page.sort(), page.offset(), page.size() + 1, actor, clock.instant());
    }

    /** What waits for that person, in figures. One statement. */
    public Standing standing(Actor actor) {
        return queries.standing(actor, clock.instant());
    }

    /** How many items a person holds, counted no further than {@link Standing#MOST}. One statement. */
    public long held(UserId person) {
        return queries.held(person.value().toString());
    }

    /** Everything that a person holds, earliest due first. One statement. */
    public List<WorkItem> heldBy(UserId person) {
        return queries.heldBy(person.value().toString());
    }

    /** Everything open that a person holds or that waits, unclaimed, for a role of theirs, earliest due first. Two statements. */
    public List<WorkItem> owedBy(Person person) {
        var groups = new InboxQuery(View.GROUP, false, null, null, null);
        return Stream.concat(
                        heldBy(person.id()).stream(),
                        queries.rows(groups, null, 0, PageQuery.MAX_SIZE, person.acting(), clock.instant()).stream())
                .sorted(Comparator.comparing(WorkItem::dueAt))
                .toList();
    }

    /** The open items that are due from the first instant on and before the second, earliest due first. One statement. */
    public List<WorkItem> dueBetween(Instant from, Instant until) {
        return table.dueBetween(from, until);
    }

    /** The item, for those who hold or held it, its group, PMO, auditor and administrator; NotFound for others. */
    public WorkItem read(WorkItemId id, Actor actor) {
        WorkItem item = table.find(id).orElseThrow(WorkItems::unknown);
        if (seesAll(actor)
                || item.isHeldBy(actor.id())
                || item.group() != null && actor.is(Role.valueOf(item.group()))
                || table.wasEverHeldBy(id, actor.person())) {
            return item;
        }
        throw unknown();
    }

    /** To whom that person may hand the item: those of its group or, without one, of their own roles; by name. */
    public List<Person> receivers(WorkItem item, Actor actor) {
        Set<Role> roles = item.group() == null ? actor.roles() : Set.of(Role.valueOf(item.group()));
        return roles.stream()
                .flatMap(role -> people.withRole(role).stream())
                .distinct()
                .filter(person -> hands.objection(item, person, actor).isEmpty())
                .sorted(Comparator.comparing(Person::name))
                .toList();
    }

    /** Whether that person may look at everybody's items. */
    public boolean seesAll(Actor actor) {
        return actor.is(Role.PMO) || actor.is(Role.AUDITOR) || actor.is(Role.ADMINISTRATOR);
    }

    private void requireView(InboxQuery query, Actor actor) {
        if (query.view() == View.ALL && !seesAll(actor)) {
            throw new NotPermitted(
                    "all-work-items",
                    "Everybody's work items are for PMO, auditor and administrator; look at your own.");
        }
    }

    static NotFound unknown() {
        return new NotFound("work-item-unknown", "There is no such work item, or not for you.");
    }
}
