package org.journeygate.journeys;

import java.util.List;
import org.journeygate.people.UserId;

/**
 * What a persona goes through to get a job done.
 *
 * @param owner answers for the journey
 * @param core whether the CX lead counts it among the core journeys
 * @param stages in order
 */
public record Journey(
        JourneyId id,
        int version,
        PortfolioId portfolio,
        String name,
        String goal,
        UserId owner,
        boolean core,
        List<Stage> stages) {

    public Journey {
        stages = List.copyOf(stages);
    }

    Journey withStages(List<Stage> others) {
        return new Journey(id, version, portfolio, name, goal, owner, core, others);
    }

    /**
     * One step of a journey.
     *
     * @param momentThatMatters whether customers judge the whole journey by it
     */
    public record Stage(StageId id, String name, boolean momentThatMatters) {}
}
