package org.journeygate.gates;

import org.springframework.stereotype.Component;

/** After a pivot the decided request stays decided; a draft of the next round is to be submitted by a date. */
@Component
class AfterPivot {

    private final Reworks reworks;
    private final DecisionRepository decisions;
    private final Schedule schedule;

    AfterPivot(Reworks reworks, DecisionRepository decisions, Schedule schedule) {
        this.reworks = reworks;
        this.decisions = decisions;
        this.schedule = schedule;
    }

    void follow(GateRequest decided) {
        reworks.begin(
                decided,
                decided.round() + 1,
                schedule.calendar(decided.portfolioId())
                        .deadline(
                                decisions.takenAt(decided.id()),
                                schedule.days(decided).toRework()));
    }
}
