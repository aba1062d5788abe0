package org.journeygate.initiatives.winddown;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.journeygate.inbox.HandOverRule;
import org.journeygate.inbox.Inbox;
import org.journeygate.inbox.WorkItem;
import org.journeygate.inbox.WorkItemHandedOver;
import org.journeygate.initiatives.moves.BetMoved;
import org.journeygate.people.Person;
import org.journeygate.people.UserId;
import org.journeygate.squads.Squads;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a hand-over means to a wind-down: it stays in the squad, and who gets the item is responsible for the list. */
@Component
class WindDownHandOver implements HandOverRule {

    private final WindDownRepository lists;
    private final WindDownTurns turns;
    private final Squads squads;
    private final Inbox inbox;

    WindDownHandOver(WindDownRepository lists, WindDownTurns turns, Squads squads, Inbox inbox) {
        this.lists = lists;
        this.turns = turns;
        this.squads = squads;
        this.inbox = inbox;
    }

    @Override
    public void lock(WorkItem item) {
        if (isOurs(item)) {
            lists.lock(list(item).initiative());
        }
    }

    @Override
    public Optional<String> objection(WorkItem item, Person receiver) {
        if (!isOurs(item) || squads.get(turns.bet(list(item)).squad()).includes(receiver.id())) {
            return Optional.empty();
        }
        return Optional.of(receiver.name() + " does not work in the squad: choose somebody who does");
    }

    @EventListener
    void follow(WorkItemHandedOver event) {
        if (isOurs(event.item())) {
            List<UserId> added = event.item().holders().stream()
                    .filter(holder -> !event.formerHolders().contains(holder))
                    .toList();
            if (added.size() == 1) {
                lists.handOver(list(event.item()).id(), added.get(0));
            }
        }
    }

    /** The lead of the squad that has the bet now is responsible for the list. */
    @EventListener
    void follow(BetMoved event) {
        UserId lead = squads.get(event.to()).lead();
        if (lead != null) {
            lists.lock(event.bet())
                    .ifPresent(
                            list -> inbox.passTo(list.id().value(), Set.of(WindDownTurns.KIND), lead, BetMoved.REASON));
        }
    }

    private WindDown list(WorkItem item) {
        return turns.load(new WindDownId(item.subject().id()));
    }

    private static boolean isOurs(WorkItem item) {
        return item.kind().equals(WindDownTurns.KIND);
    }
}
