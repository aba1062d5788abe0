package org.journeygate.journeys.maps;

import java.time.Instant;
import org.journeygate.journeys.JourneyId;
import org.journeygate.people.UserId;

/**
 * A published map; it never changes.
 *
 * @param number counts from 1 within the journey
 * @param note what the version is about; may be empty
 * @param drawnBy who published it
 */
public record MapVersion(
        JourneyId journey,
        int number,
        JourneyMap map,
        Participation participation,
        String note,
        UserId drawnBy,
        Instant drawnAt) {}
