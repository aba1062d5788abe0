package org.journeygate.gates.rights;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.journeygate.initiatives.InitiativeId;
import org.journeygate.journeys.JourneyId;

/**
 * What a go would take and what it would come to. A bet's cost is all the money that it asks for, so a further gate takes only
 * what is new; cutting one change into several bets gains nothing, for those on the same stages count as one decision, also where
 * one of them has gone from squad to squad.
 *
 * @param taken beyond what the bet was given before, in whichever quarter
 * @param decision the bet's money as a whole, with what was given to other bets on the same stages in the quarter by the squad, or by one that it has exchanged bets with
 * @param quarter all that the squad would have given in the quarter
 */
public record Spending(BigDecimal taken, BigDecimal decision, BigDecimal quarter) {

    /**
     * Counts a go for the bet.
     *
     * @param grants of the squad and of those that it has exchanged bets with in the quarter, and of the bet in any
     * @param cost all that the bet asks for
     */
    public static Spending of(
            Collection<Grant> grants,
            InitiativeId bet,
            JourneyId journey,
            Set<UUID> stages,
            LocalDate quarter,
            BigDecimal cost) {
        BigDecimal before = sum(grants, grant -> grant.bet().equals(bet));
        BigDecimal taken = cost.subtract(before).max(BigDecimal.ZERO);
        BigDecimal beside = sum(
                grants,
                grant -> !grant.bet().equals(bet) && grant.quarter().equals(quarter) && grant.touches(journey, stages));
        return new Spending(
                taken,
                cost.max(before).add(beside),
                sum(grants, grant -> grant.own() && grant.quarter().equals(quarter))
                        .add(taken));
    }

    private static BigDecimal sum(Collection<Grant> grants, Predicate<Grant> which) {
        return grants.stream().filter(which).map(Grant::taken).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
