package org.journeygate.gates;

import java.util.List;
import org.journeygate.gates.sideeffects.SideEffectMatrix;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.checks.Doubt;
import org.journeygate.journeys.Journey;
import org.journeygate.squads.Squad;

/**
 * What the computed criteria look at.
 *
 * @param sideEffects whether it is said which other journeys it touches, or that it touches none, with every reason that is owed
 * @param doubts what speaks against the bet, answered or not
 */
record BetFacts(
        boolean coreJourney,
        boolean persona,
        boolean promise,
        boolean squadLead,
        boolean sponsor,
        boolean sideEffects,
        List<Doubt> doubts) {

    BetFacts {
        doubts = List.copyOf(doubts);
    }

    static BetFacts of(Initiative bet, Journey journey, Squad squad, SideEffectMatrix matrix, Doubt.Findings findings) {
        return new BetFacts(
                journey.core(),
                bet.persona() != null,
                bet.promise() != null,
                squad.lead() != null,
                squad.sponsor() != null,
                matrix.isAnswered(),
                findings.doubts());
    }

    boolean squadIsLed() {
        return squadLead && sponsor;
    }
}
