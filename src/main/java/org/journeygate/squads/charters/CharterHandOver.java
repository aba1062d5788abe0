package org.journeygate.squads.charters;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.journeygate.inbox.HandOverRule;
import org.journeygate.inbox.Inbox;
import org.journeygate.inbox.WorkItem;
import org.journeygate.people.Actor;
import org.journeygate.people.Person;
import org.journeygate.people.UserId;
import org.journeygate.squads.Squad;
import org.journeygate.squads.SquadChanged;
import org.journeygate.squads.Squads;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Who may do the items of a charter instead of their holder: the lead's go to the squad's lead alone, the sponsor's to its sponsor, and a
 * head's to nobody of the squad. Where the squad gets another lead or sponsor, their items follow.
 */
@Component
class CharterHandOver implements HandOverRule {

    private static final Set<String> LEADS = Set.of(CharterTurns.REVISE, CharterTurns.RENEW);
    private static final Set<String> SPONSORS = Set.of(CharterTurns.DECIDE, CharterTurns.SETTLE);
    private static final Set<String> OTHERS = Set.of(
            CharterTurns.CHECK,
            CharterTurns.OBJECT,
            CharterTurns.CHASE,
            CharterTurns.SETTLE_FOR,
            CharterTurns.HAND_OVER);

    private final CharterRepository charters;
    private final CharterTurns turns;
    private final Squads squads;
    private final Inbox inbox;

    CharterHandOver(CharterRepository charters, CharterTurns turns, Squads squads, Inbox inbox) {
        this.charters = charters;
        this.turns = turns;
        this.squads = squads;
        this.inbox = inbox;
    }

    @Override
    public void lock(WorkItem item) {
        if (isOurs(item)) {
            turns.lock(id(item));
        }
    }

    @Override
    public Optional<String> objection(WorkItem item, Person receiver) {
        if (!isOurs(item)) {
            return Optional.empty();
        }
        Squad squad = turns.squad(turns.load(id(item)));
        if (LEADS.contains(item.kind()) && !receiver.id().equals(squad.lead())) {
            return Optional.of(receiver.name() + " does not lead the squad, and only its lead can do this");
        }
        if (SPONSORS.contains(item.kind()) && !receiver.id().equals(squad.sponsor())) {
            return Optional.of(receiver.name() + " does not sponsor the squad, and only its sponsor can do this");
        }
        if (item.kind().equals(CharterTurns.OBJECT) && squad.isBound(receiver.id())) {
            return Optional.of(receiver.name() + " belongs to the squad or sponsors it: choose somebody else");
        }
        return Optional.empty();
    }

    @EventListener
    void follow(SquadChanged event) {
        charters.lock(event.squad());
        Squad squad = squads.get(event.squad());
        UserId sponsor = squad.sponsor();
        for (Charter charter : charters.of(event.squad())) {
            if (!charter.isOpen() && !charter.isPublic()) {
                continue;
            }
            if (charter.state() == Charter.State.WITH_SPONSOR
                    && sponsor != null
                    && !sponsor.equals(charter.sponsor())) {
                charters.sponsor(charter.id(), sponsor);
                turns.note(charter, CharterAct.Kind.SPONSOR_CHANGED, null, null, Actor.SYSTEM);
                putAnew(charter);
            }
            inbox.openAbout(charter.id().value()).forEach(item -> add(item, squad));
        }
    }

    /** Where the former sponsor was late, the new one gets the whole time. */
    private void putAnew(Charter charter) {
        inbox.openAbout(charter.id().value()).stream()
                .filter(item -> item.kind().equals(CharterTurns.CHASE))
                .findFirst()
                .ifPresent(item -> inbox.complete(item, Actor.SYSTEM, Map.of("verdict", "REPLACED")));
    }

    private void add(WorkItem item, Squad squad) {
        UserId lead = squad.lead();
        UserId sponsor = squad.sponsor();
        if (LEADS.contains(item.kind()) && lead != null) {
            inbox.addHolder(item.id(), lead, Actor.SYSTEM, "Leads the squad now");
        }
        if (SPONSORS.contains(item.kind()) && sponsor != null) {
            inbox.addHolder(item.id(), sponsor, Actor.SYSTEM, "Sponsors the squad now");
        }
    }

    private static boolean isOurs(WorkItem item) {
        return LEADS.contains(item.kind()) || SPONSORS.contains(item.kind()) || OTHERS.contains(item.kind());
    }

    private static CharterId id(WorkItem item) {
        return new CharterId(item.subject().id());
    }
}
