package org.journeygate.initiatives;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.journeygate.journeys.PortfolioId;
import org.jspecify.annotations.Nullable;

/**
 * Money or people, or both, that a stop or a pause gave back to the portfolio.
 *
 * @param source what freed it: a line of a wind-down list, or a pause
 * @param decision code of the decision that stopped or paused the bet
 * @param money in the portfolio's currency, or null where only people were freed
 * @param people full-time equivalents, or null where only money was freed
 * @param from the first day on which it may be used elsewhere
 * @param until the day on which the pause that freed it ends or ended, or null where it is freed for good
 */
public record Release(
        UUID source,
        InitiativeId initiative,
        PortfolioId portfolio,
        Cause cause,
        String decision,
        @Nullable BigDecimal money,
        @Nullable BigDecimal people,
        LocalDate from,
        @Nullable LocalDate until) {

    /** Why it was freed. */
    public enum Cause {
        /** The bet was stopped. */
        STOP,
        /** The bet was paused. */
        PAUSE
    }
}
