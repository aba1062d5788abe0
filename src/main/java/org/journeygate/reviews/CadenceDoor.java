package org.journeygate.reviews;

import java.util.Date;
import java.util.UUID;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.workflow.Door;

/** The door through which {@code review-cadence.bpmn} opens the reviews. The subject is the portfolio's id. */
@Door("reviewCadence")
class CadenceDoor {

    private final Openings openings;

    CadenceDoor(Openings openings) {
        this.openings = openings;
    }

    /** When the next review opens. */
    public Date opensAt(String subjectId) {
        return Date.from(openings.nextOpensAt(new PortfolioId(UUID.fromString(subjectId))));
    }

    public void openReview(String subjectId) {
        openings.openDue(new PortfolioId(UUID.fromString(subjectId)));
    }
}
