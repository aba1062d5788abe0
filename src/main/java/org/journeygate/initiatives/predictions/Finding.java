package org.journeygate.initiatives.predictions;

import java.time.Instant;

/**
 * What the readings said about a prediction.
 *
 * @param reason why, in a sentence with numbers
 * @param sample the readings that count, of the last four weeks before the promised day or, of a metric read more rarely, the last
 * @param at when they were read
 */
public record Finding(Verdict verdict, String reason, Sample sample, Instant at) {}
