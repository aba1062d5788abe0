package org.journeygate.gates;

import java.time.Instant;

/**
 * One version of a gate model, as it was read.
 *
 * @param version counted from 1
 * @param sha256 of the file, in lower-case hex
 * @param since when it was first read
 */
public record GateModelVersion(String key, int version, String sha256, Instant since) {}
