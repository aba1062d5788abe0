package org.journeygate.initiatives.predictions;

import java.time.Instant;

/**
 * What the readings said about a prediction.
 *
 * @param reason why, in a sentence with numbers
 * @param sample the readings of the last four weeks before the promised day
 * @param at when they were read
 */
public record Finding(Verdict verdict, String reason, Sample sample, Instant at) {}
