package org.journeygate.squads.escalations;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.journeygate.inbox.HandOverRule;
import org.journeygate.inbox.Inbox;
import org.journeygate.inbox.WorkItem;
import org.journeygate.inbox.WorkItemHandedOver;
import org.journeygate.people.Actor;
import org.journeygate.people.Person;
import org.journeygate.people.UserId;
import org.journeygate.squads.Squad;
import org.journeygate.squads.SquadChanged;
import org.journeygate.squads.Squads;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a hand-over means to an escalation: who raised it does not unblock it, and only the squad says whether it helped. */
@Component
class EscalationHandOver implements HandOverRule {

    private static final Set<String> OURS =
            Set.of(EscalationTurns.ANSWER, EscalationTurns.SETTLE, EscalationTurns.JUDGE);

    private final EscalationRepository escalations;
    private final EscalationTurns turns;
    private final Squads squads;
    private final Inbox inbox;

    EscalationHandOver(EscalationRepository escalations, EscalationTurns turns, Squads squads, Inbox inbox) {
        this.escalations = escalations;
        this.turns = turns;
        this.squads = squads;
        this.inbox = inbox;
    }

    @Override
    public void lock(WorkItem item) {
        if (OURS.contains(item.kind())) {
            turns.lock(id(item));
        }
    }

    @Override
    public Optional<String> objection(WorkItem item, Person receiver) {
        if (!OURS.contains(item.kind())) {
            return Optional.empty();
        }
        Escalation escalation = turns.load(id(item));
        if (item.kind().equals(EscalationTurns.JUDGE)) {
            return turns.squad(escalation).includes(receiver.id())
                    ? Optional.empty()
                    : Optional.of(receiver.name() + " is not of the squad, and only the squad says whether it helped");
        }
        if (receiver.id().equals(escalation.raisedBy())) {
            return Optional.of(receiver.name() + " raised it: choose somebody who can unblock it");
        }
        return receiver.id().equals(escalation.owedBy())
                ? Optional.of(receiver.name() + " is late with what the squad waits for: choose somebody else")
                : Optional.empty();
    }

    @EventListener
    void follow(WorkItemHandedOver event) {
        WorkItem item = event.item();
        String step = item.values().get("step");
        if (item.kind().equals(EscalationTurns.ANSWER) && step != null) {
            List<UserId> added = item.holders().stream()
                    .filter(holder -> !event.formerHolders().contains(holder))
                    .toList();
            if (added.size() == 1) {
                escalations.handOver(id(item), Integer.parseInt(step), added.get(0));
            }
        }
    }

    /** A new lead says whether an answer helped, beside the former. */
    @EventListener
    void follow(SquadChanged event) {
        Squad squad = squads.get(event.squad());
        UserId lead = squad.lead();
        if (lead != null) {
            escalations.answeredOf(event.squad()).forEach(id -> {
                turns.lock(id);
                inbox.openAbout(id.value()).stream()
                        .filter(item -> item.kind().equals(EscalationTurns.JUDGE))
                        .forEach(item -> inbox.addHolder(item.id(), lead, Actor.SYSTEM, "Leads the squad now"));
            });
        }
    }

    private static EscalationId id(WorkItem item) {
        return new EscalationId(item.subject().id());
    }
}
