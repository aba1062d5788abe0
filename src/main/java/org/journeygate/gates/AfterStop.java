package org.journeygate.gates;

import org.journeygate.initiatives.winddown.WindDowns;
import org.springframework.stereotype.Component;

/** What follows a stop: the bet is wound down. The challenge window is 0 days, so it begins at once. */
@Component
class AfterStop {

    private final WindDowns windDowns;
    private final Schedule schedule;

    AfterStop(WindDowns windDowns, Schedule schedule) {
        this.windDowns = windDowns;
        this.schedule = schedule;
    }

    void follow(GateRequest request) {
        windDowns.begin(
                request.initiativeId(),
                request.decisionCode(),
                schedule.days(request).toWindDown());
    }
}
