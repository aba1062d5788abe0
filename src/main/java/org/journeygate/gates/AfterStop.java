package org.journeygate.gates;

import org.journeygate.initiatives.pauses.Pause;
import org.journeygate.initiatives.pauses.Pauses;
import org.journeygate.initiatives.winddown.WindDowns;
import org.springframework.stereotype.Component;

/** What follows a stop: the bet is wound down, and a pause that it ends is over. The challenge window is 0 days, so it begins at once. */
@Component
class AfterStop {

    private final WindDowns windDowns;
    private final Pauses pauses;
    private final Schedule schedule;

    AfterStop(WindDowns windDowns, Pauses pauses, Schedule schedule) {
        this.windDowns = windDowns;
        this.pauses = pauses;
        this.schedule = schedule;
    }

    void follow(GateRequest request) {
        pauses.settle(request.initiativeId(), Pause.Ending.STOPPED);
        windDowns.begin(
                request.initiativeId(),
                request.decisionCode(),
                schedule.days(request).toWindDown());
    }
}
