package org.journeygate.initiatives.pauses;

import java.util.Optional;
import java.util.Set;
import org.journeygate.inbox.HandOverRule;
import org.journeygate.inbox.Inbox;
import org.journeygate.inbox.WorkItem;
import org.journeygate.initiatives.moves.BetMoved;
import org.journeygate.people.Person;
import org.journeygate.people.Role;
import org.journeygate.squads.Squads;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a hand-over means to a pause: the lead's items go to nobody but whoever leads the squad by then. */
@Component
class PauseHandOver implements HandOverRule {

    private static final Set<String> LEADS = Set.of(PauseTurns.RECORD, PauseTurns.ANSWER);

    private final PauseRepository pauses;
    private final PauseTurns turns;
    private final Squads squads;
    private final Inbox inbox;

    PauseHandOver(PauseRepository pauses, PauseTurns turns, Squads squads, Inbox inbox) {
        this.pauses = pauses;
        this.turns = turns;
        this.squads = squads;
        this.inbox = inbox;
    }

    @Override
    public void lock(WorkItem item) {
        if (LEADS.contains(item.kind()) || item.kind().equals(PauseTurns.CHASE)) {
            pauses.lock(id(item));
        }
    }

    @Override
    public Optional<String> objection(WorkItem item, Person receiver) {
        if (!LEADS.contains(item.kind())
                || receiver.is(Role.SQUAD_LEAD)
                        && receiver.id()
                                .equals(squads.get(
                                                turns.bet(turns.load(id(item))).squad())
                                        .lead())) {
            return Optional.empty();
        }
        return Optional.of(receiver.name() + " does not lead the squad, and only its lead can do this");
    }

    @EventListener
    void follow(BetMoved event) {
        pauses.lockOpen(event.bet())
                .ifPresent(pause -> inbox.passTo(pause.id().value(), LEADS, turns.lead(pause), BetMoved.REASON));
    }

    private static PauseId id(WorkItem item) {
        return new PauseId(item.subject().id());
    }
}
