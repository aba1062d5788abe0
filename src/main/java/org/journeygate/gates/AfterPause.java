package org.journeygate.gates;

import org.journeygate.initiatives.pauses.Pauses;
import org.springframework.stereotype.Component;

/** What follows a pause: the bet rests for a quarter from the decision on, once more where it rested already. */
@Component
class AfterPause {

    private final Pauses pauses;
    private final DecisionRepository decisions;
    private final Schedule schedule;

    AfterPause(Pauses pauses, DecisionRepository decisions, Schedule schedule) {
        this.pauses = pauses;
        this.decisions = decisions;
        this.schedule = schedule;
    }

    void follow(GateRequest request) {
        pauses.begin(
                request.initiativeId(),
                request.id().value(),
                request.decisionCode(),
                decisions.takenAt(request.id()),
                schedule.days(request).toRecordPause());
    }
}
