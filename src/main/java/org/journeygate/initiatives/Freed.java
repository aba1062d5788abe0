package org.journeygate.initiatives;

import java.math.BigDecimal;

/**
 * What stops and pauses of one portfolio freed in a period, in sum.
 *
 * @param money in the portfolio's currency
 * @param people full-time equivalents
 * @param bets how many bets it came from
 */
public record Freed(BigDecimal money, BigDecimal people, long bets) {}
