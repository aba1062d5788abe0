package org.journeygate.journeys.readings;

import java.time.Instant;
import org.journeygate.people.UserId;
import org.jspecify.annotations.Nullable;

/**
 * That a reading does not hold and nothing takes its place: it was of another day, or of another metric.
 *
 * @param by null where no person withdrew it
 */
public record Withdrawal(String reason, @Nullable UserId by, Instant at) {}
