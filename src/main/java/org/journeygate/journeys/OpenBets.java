package org.journeygate.journeys;

import java.util.Collection;
import java.util.Map;

/** How many bets want to change a journey, as the module of the bets knows it. */
public interface OpenBets {

    /** Active and paused bets on each of those journeys; a journey without one is left out. One statement. */
    Map<JourneyId, Long> on(Collection<JourneyId> journeys);
}
