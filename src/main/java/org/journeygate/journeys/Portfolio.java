package org.journeygate.journeys;

import java.time.ZoneId;
import java.util.Currency;

/**
 * A business unit's journeys and bets.
 *
 * @param key short unique name in kebab-case, used by decision tables, e.g. {@code retail}
 * @param region whose public holidays count, e.g. {@code gb}
 * @param fiscalYearStart month in which its fiscal year begins, 1 to 12
 */
public record Portfolio(
        PortfolioId id,
        int version,
        String key,
        String name,
        Currency currency,
        ZoneId zone,
        String region,
        int fiscalYearStart) {}
