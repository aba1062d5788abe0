package org.journeygate.initiatives;

/** How many bets of one gate model have one status. */
public record BetCount(String gateModel, Initiative.Status status, long bets) {}
