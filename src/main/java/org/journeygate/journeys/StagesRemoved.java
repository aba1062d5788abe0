package org.journeygate.journeys;

import java.util.Set;

/** Stages were taken out of a journey; whoever still needs one of them refuses, which undoes the removal. */
public record StagesRemoved(JourneyId journey, Set<StageId> stages) {

    public StagesRemoved {
        stages = Set.copyOf(stages);
    }
}
