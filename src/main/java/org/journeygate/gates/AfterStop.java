package org.journeygate.gates;

import org.journeygate.initiatives.pauses.Pause;
import org.journeygate.initiatives.pauses.Pauses;
import org.journeygate.initiatives.predictions.Predictions;
import org.journeygate.initiatives.winddown.WindDowns;
import org.springframework.stereotype.Component;

/** What follows a stop: the bet is wound down, a pause that it ends is over, and what it predicted ends before its day. The challenge window is 0 days, so it begins at once. */
@Component
class AfterStop {

    private final WindDowns windDowns;
    private final Pauses pauses;
    private final Predictions predictions;
    private final Schedule schedule;

    AfterStop(WindDowns windDowns, Pauses pauses, Predictions predictions, Schedule schedule) {
        this.windDowns = windDowns;
        this.pauses = pauses;
        this.predictions = predictions;
        this.schedule = schedule;
    }

    void follow(GateRequest request) {
        pauses.settle(request.initiativeId(), Pause.Ending.STOPPED);
        predictions.stop(request.initiativeId(), request.decisionCode());
        windDowns.begin(
                request.initiativeId(),
                request.decisionCode(),
                schedule.days(request).toWindDown());
    }
}
