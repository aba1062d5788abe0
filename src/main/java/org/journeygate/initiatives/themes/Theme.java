package org.journeygate.initiatives.themes;

import java.time.LocalDate;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.people.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A strategic theme that bets of one portfolio serve.
 *
 * @param why why the company wants it
 * @param owner answers for it
 * @param from the first day on which bets may name it
 * @param until the last such day, or null for as long as it stands
 * @param retiredOn since when no bet may newly name it, or null; bets that name it already keep it
 */
public record Theme(
        ThemeId id,
        int version,
        PortfolioId portfolio,
        String name,
        String why,
        UserId owner,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable LocalDate retiredOn) {

    /** Whether a bet may newly name it on that day. */
    public boolean isOpenOn(LocalDate day) {
        return retiredOn == null && !from.isAfter(day) && (until == null || !until.isBefore(day));
    }
}
