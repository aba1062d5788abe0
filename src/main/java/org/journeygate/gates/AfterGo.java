package org.journeygate.gates;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.initiatives.pauses.Pause;
import org.journeygate.initiatives.pauses.Pauses;
import org.journeygate.initiatives.predictions.Predictions;
import org.journeygate.people.UserId;
import org.springframework.stereotype.Component;

/**
 * After a go what the bet promises is booked, with those who voted for it, and the squad finds a draft for the next gate, unless its lead was quicker; after the last gate there is
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
    private final Predictions predictions;
    private final PanelCourse course;

    AfterGo(
            GateRequestRepository requests,
            GateProgress progress,
            DecisionRepository decisions,
            CarryOver carryOver,
            GateModels models,
            Initiatives initiatives,
            Pauses pauses,
            Predictions predictions,
            PanelCourse course) {
        this.requests = requests;
        this.progress = progress;
        this.decisions = decisions;
        this.carryOver = carryOver;
        this.models = models;
        this.initiatives = initiatives;
        this.pauses = pauses;
        this.predictions = predictions;
        this.course = course;
    }

    void follow(GateRequest decided) {
        pauses.settle(decided.initiativeId(), Pause.Ending.RESUMED);
        predictions.book(decided.initiativeId(), decided.decisionCode(), approvers(decided));
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

    /** Whose vote let it go on, and the chair with the second voice where the chair decided. */
    private Set<UserId> approvers(GateRequest decided) {
        Set<UserId> approvers = new HashSet<>();
        for (Seat seat : course.of(decided).seats()) {
            UserId voter = seat.voterId();
            Outcome voted = seat.outcome();
            if (voter != null && voted != null && voted.isForward()) {
                approvers.add(voter);
            }
        }
        Stream.of(decided.verdictBy(), decided.verdictConcurredBy())
                .filter(Objects::nonNull)
                .forEach(approvers::add);
        return approvers;
    }
}
