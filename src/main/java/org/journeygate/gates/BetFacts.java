package org.journeygate.gates;

import org.journeygate.initiatives.Initiative;
import org.journeygate.journeys.Journey;
import org.journeygate.squads.Squad;

/** What the computed criteria look at. */
record BetFacts(boolean coreJourney, boolean persona, boolean promise, boolean squadLead, boolean sponsor) {

    static BetFacts of(Initiative bet, Journey journey, Squad squad) {
        return new BetFacts(
                journey.core(),
                bet.persona() != null,
                bet.promise() != null,
                squad.lead() != null,
                squad.sponsor() != null);
    }

    boolean squadIsLed() {
        return squadLead && sponsor;
    }
}
