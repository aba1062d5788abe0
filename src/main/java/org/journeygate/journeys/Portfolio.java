package org.journeygate.journeys;

import java.time.ZoneId;
import java.util.Currency;
import org.journeygate.calendars.FiscalCalendar;

/**
 * A business unit's journeys and bets.
 *
 * @param key short unique name in kebab-case, used by decision tables, e.g. {@code retail}
 * @param region whose public holidays count, e.g. {@code gb}
 * @param fiscal how it cuts time into fiscal years and quarters
 */
public record Portfolio(
        PortfolioId id,
        int version,
        String key,
        String name,
        Currency currency,
        ZoneId zone,
        String region,
        FiscalCalendar fiscal) {}
