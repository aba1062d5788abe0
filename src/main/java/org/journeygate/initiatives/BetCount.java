package org.journeygate.initiatives;

import org.jspecify.annotations.Nullable;

/**
 * How many bets of one gate model have one status before one gate.
 *
 * @param gate the gate that they stand before, or null past the last one
 */
public record BetCount(String gateModel, @Nullable String gate, Initiative.Status status, long bets) {}
