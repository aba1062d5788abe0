package org.journeygate.journeys;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A kind of customer.
 *
 * @param revenueShare its share of revenue today in per cent, 0 to 100
 * @param customerShare its share of customers today in per cent, 0 to 100
 * @param source where the shares come from
 */
public record Persona(
        PersonaId id,
        int version,
        PortfolioId portfolio,
        String name,
        String job,
        @Nullable BigDecimal revenueShare,
        @Nullable BigDecimal customerShare,
        String source) {}
