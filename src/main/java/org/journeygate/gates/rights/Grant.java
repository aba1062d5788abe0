package org.journeygate.gates.rights;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.journeygate.initiatives.InitiativeId;
import org.journeygate.journeys.JourneyId;

/**
 * Money that a squad has given a bet by itself.
 *
 * @param quarter first day of the portfolio's quarter in which it did
 * @param own whether the squad that asks now gave it; else another that it has exchanged bets with, whose money is its own
 * @param taken what this go took beyond what the bet had been given before
 */
public record Grant(
        InitiativeId bet, JourneyId journey, Set<UUID> stages, LocalDate quarter, boolean own, BigDecimal taken) {

    public Grant {
        stages = Set.copyOf(stages);
    }

    boolean touches(JourneyId otherJourney, Set<UUID> others) {
        return journey.equals(otherJourney)
                && (stages.isEmpty() || others.isEmpty() || stages.stream().anyMatch(others::contains));
    }
}
