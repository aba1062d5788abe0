package org.journeygate.gates.confirmations;

import java.util.List;
import java.util.Optional;
import org.journeygate.inbox.HandOverRule;
import org.journeygate.inbox.WorkItem;
import org.journeygate.inbox.WorkItemHandedOver;
import org.journeygate.people.Person;
import org.journeygate.people.UserId;
import org.journeygate.squads.Squads;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a hand-over means to a confirmation: it stays outside the squad. */
@Component
class ConfirmationHandOver implements HandOverRule {

    private final Confirmations confirmations;
    private final Squads squads;

    ConfirmationHandOver(Confirmations confirmations, Squads squads) {
        this.confirmations = confirmations;
        this.squads = squads;
    }

    @Override
    public void lock(WorkItem item) {
        if (isOurs(item)) {
            confirmations.lock(id(item));
        }
    }

    @Override
    public Optional<String> objection(WorkItem item, Person receiver) {
        if (!isOurs(item) || !squads.get(confirmations.get(id(item)).squad()).isBound(receiver.id())) {
            return Optional.empty();
        }
        return Optional.of(receiver.name() + " belongs to the squad or sponsors it: choose somebody outside");
    }

    @EventListener
    void follow(WorkItemHandedOver event) {
        if (isOurs(event.item())) {
            List<UserId> added = event.item().holders().stream()
                    .filter(holder -> !event.formerHolders().contains(holder))
                    .toList();
            if (added.size() == 1) {
                confirmations.handOver(id(event.item()), added.get(0));
            }
        }
    }

    private static ConfirmationId id(WorkItem item) {
        return new ConfirmationId(item.subject().id());
    }

    private static boolean isOurs(WorkItem item) {
        return item.kind().equals(Confirmations.CONFIRM);
    }
}
