package org.journeygate.initiatives.predictions;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.journeygate.inbox.HandOverRule;
import org.journeygate.inbox.Inbox;
import org.journeygate.inbox.WorkItem;
import org.journeygate.inbox.WorkItemHandedOver;
import org.journeygate.initiatives.moves.BetMoved;
import org.journeygate.people.Person;
import org.journeygate.people.Role;
import org.journeygate.people.UserId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a hand-over means to a prediction: the lead's item goes to the lead alone, a judge's to somebody independent, who then is the judge. */
@Component
class PredictionHandOver implements HandOverRule {

    private static final Set<String> JUDGING = Set.of(PredictionTurns.JUDGE, PredictionTurns.JUDGE_FOR);

    private final PredictionRepository predictions;
    private final PredictionTurns turns;
    private final Judges judges;
    private final Inbox inbox;

    PredictionHandOver(PredictionRepository predictions, PredictionTurns turns, Judges judges, Inbox inbox) {
        this.predictions = predictions;
        this.turns = turns;
        this.judges = judges;
        this.inbox = inbox;
    }

    @Override
    public void lock(WorkItem item) {
        if (JUDGING.contains(item.kind()) || item.kind().equals(PredictionTurns.COMMENT)) {
            predictions.lock(id(item));
        }
    }

    @Override
    public Optional<String> objection(WorkItem item, Person receiver) {
        if (item.kind().equals(PredictionTurns.COMMENT)) {
            return turns.lead(turns.load(id(item))).equals(receiver.id())
                    ? Optional.empty()
                    : Optional.of(receiver.name() + " does not lead the squad, and only its lead can do this");
        }
        if (!JUDGING.contains(item.kind())) {
            return Optional.empty();
        }
        if (item.kind().equals(PredictionTurns.JUDGE) && !receiver.is(Role.EXECUTIVE)) {
            return Optional.of(receiver.name() + " is no executive");
        }
        return judges.isIndependent(turns.load(id(item)), receiver.id())
                ? Optional.empty()
                : Optional.of(receiver.name() + " voted for it or is bound to the squad: choose somebody independent");
    }

    @EventListener
    void follow(WorkItemHandedOver event) {
        if (event.item().kind().equals(PredictionTurns.JUDGE)) {
            List<UserId> added = event.item().holders().stream()
                    .filter(holder -> !event.formerHolders().contains(holder))
                    .toList();
            if (added.size() == 1) {
                predictions.handOver(id(event.item()), added.get(0));
            }
        }
    }

    /** The lead of the squad that has the bet now speaks about it; the prediction stays the first squad's. */
    @EventListener
    void follow(BetMoved event) {
        predictions
                .lockOf(event.bet())
                .forEach(prediction -> inbox.passTo(
                        prediction.id().value(),
                        Set.of(PredictionTurns.COMMENT),
                        turns.lead(prediction),
                        BetMoved.REASON));
    }

    private static PredictionId id(WorkItem item) {
        return new PredictionId(item.subject().id());
    }
}
