package org.journeygate.inbox;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.journeygate.audit.AuditLog;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.Role;
import org.journeygate.people.UserId;
import org.journeygate.shared.Checks;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Passes work items from hand to hand: who may receive one, and what is noted and told when it happens. */
@Component
class Hands {

    static final String CLAIMED = "work-item.claimed";
    static final String RELEASED = "work-item.released";
    static final String STEPPED_ASIDE = "work-item.stepped-aside";

    private static final int REASON = 1000;

    private final WorkItemTable table;
    private final People people;
    private final ObjectProvider<HandOverRule> rules;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    Hands(
            WorkItemTable table,
            People people,
            ObjectProvider<HandOverRule> rules,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.table = table;
        this.people = people;
        this.rules = rules;
        this.audit = audit;
        this.events = events;
    }

    /** Puts the item into those hands; WorkItemChanged where it has changed meanwhile. */
    WorkItem give(WorkItem item, List<UserId> holders, String action, Actor by, String reason) {
        WorkItem given = item.heldBy(holders);
        boolean handed = !action.equals(CLAIMED);
        if (!table.give(given, item.holders(), handed)) {
            WorkItem now = table.find(item.id()).orElseThrow(WorkItems::unknown);
            throw now.isOpen() ? new WorkItemChanged(now) : new WorkItemEnded(now);
        }
        audit.record(by.did(
                action,
                "work-item",
                item.id().value(),
                item.subject().code(),
                Map.of("kind", item.kind(), "from", ids(item.holders()), "to", ids(holders), "reason", reason)));
        if (handed && !action.equals(RELEASED)) {
            events.publishEvent(
                    new WorkItemHandedOver(given, item.holders(), by.name(), reason, action.equals(STEPPED_ASIDE)));
        }
        return given;
    }

    /** Locks what the item is about, then checks the receiver and the reason; returns the reason as it is kept. */
    String requireReceiver(WorkItem item, UserId receiver, @Nullable String reason, Actor actor) {
        rules.stream().forEach(rule -> rule.lock(item));
        var checks = new Checks();
        String why = checks.text("reason", reason, REASON);
        Optional<Person> person =
                people.all(List.of(receiver)).values().stream().findFirst();
        if (person.isEmpty()) {
            checks.refuse("userId", "is nobody known here: choose a person");
        } else {
            objection(item, person.get(), actor).ifPresent(objection -> checks.refuse("userId", objection));
        }
        checks.done();
        return why;
    }

    /** Why the item may not go to that person; empty where it may. */
    Optional<String> objection(WorkItem item, Person receiver, Actor actor) {
        if (!receiver.active()) {
            return Optional.of(receiver.name() + " has left: choose somebody else");
        }
        if (actor.is(receiver.id())) {
            return Optional.of("is yourself: choose somebody else");
        }
        if (item.isHeldBy(receiver.id())) {
            return Optional.of(receiver.name() + " holds it already: choose somebody else");
        }
        if (item.group() != null && !receiver.is(Role.valueOf(item.group()))) {
            return Optional.of(receiver.name() + " does not belong to the group it waits for: choose one who does");
        }
        return rules.stream()
                .map(rule -> rule.objection(item, receiver).orElse(null))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static List<String> ids(List<UserId> persons) {
        return persons.stream().map(person -> person.value().toString()).toList();
    }
}
