package org.journeygate.gates;

import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.initiatives.pauses.Pause;
import org.journeygate.initiatives.pauses.Pauses;
import org.springframework.stereotype.Component;

/**
 * After a go the squad finds a draft for the next gate, unless its lead was quicker; after the last gate there is
 * none. After a go that ends a pause it is a draft for the same gate.
 */
@Component
class AfterGo {

    private final GateRequestRepository requests;
    private final GateProgress progress;
    private final DecisionRepository decisions;
    private final CarryOver carryOver;
    private final GateModels models;
    private final Initiatives initiatives;
    private final Pauses pauses;

    AfterGo(
            GateRequestRepository requests,
            GateProgress progress,
            DecisionRepository decisions,
            CarryOver carryOver,
            GateModels models,
            Initiatives initiatives,
            Pauses pauses) {
        this.requests = requests;
        this.progress = progress;
        this.decisions = decisions;
        this.carryOver = carryOver;
        this.models = models;
        this.initiatives = initiatives;
        this.pauses = pauses;
    }

    void follow(GateRequest decided) {
        pauses.settle(decided.initiativeId(), Pause.Ending.RESUMED);
        Initiative bet = initiatives.get(decided.initiativeId());
        String next = bet.gate();
        if (bet.status() == Initiative.Status.ACTIVE
                && next != null
                && models.current(bet.gateModel()).has(next)
                && requests.findByFollowsId(decided.id()).isEmpty()
                && !progress.isBegun(bet.id(), next)) {
            carryOver.draft(decided, bet, next, 1 + decisions.pivots(bet.id(), next), null);
        }
    }
}
