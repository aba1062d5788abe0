package org.journeygate.journeys;

import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The journeys that bets want to change. */
@Component
public class Journeys {

    /** The journey; NotFound where there is none. */
    public Journey get(JourneyId id) {
        throw new UnsupportedOperationException();
    }

    /** The journeys with those ids. At most two statements. */
    public Map<JourneyId, Journey> all(Collection<JourneyId> ids) {
        throw new UnsupportedOperationException();
    }
}
