package org.journeygate.journeys.observations;

import org.journeygate.journeys.JourneyId;
import org.jspecify.annotations.Nullable;

/**
 * An observation as one row of a file tells it, unchecked.
 *
 * @param row its number there
 * @param stage the stage's name, or null; what {@code told} says of a stage does not matter
 */
public record ObservationRow(
        int row, JourneyId journey, @Nullable String stage, ToldObservation told) {}
