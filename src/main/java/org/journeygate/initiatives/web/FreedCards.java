package org.journeygate.initiatives.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.journeygate.initiatives.Freed;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.InitiativeId;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.initiatives.Release;
import org.journeygate.initiatives.Releases;
import org.journeygate.journeys.Portfolio;
import org.journeygate.shared.PageQuery;
import org.springframework.stereotype.Component;

/** What stops and pauses gave back to the portfolios on the page, since their fiscal years began. */
@Component
class FreedCards {

    private static final int MOST = 10;

    private final Releases releases;
    private final Initiatives initiatives;
    private final Clock clock;

    FreedCards(Releases releases, Initiatives initiatives, Clock clock) {
        this.releases = releases;
        this.initiatives = initiatives;
        this.clock = clock;
    }

    /** A card for each portfolio to which something came back; the bets are named where there is only one portfolio. */
    List<Card> of(List<Portfolio> portfolios) {
        return portfolios.stream()
                .map(portfolio -> card(portfolio, portfolios.size() == 1))
                .filter(card -> card.sum().bets() > 0)
                .toList();
    }

    private Card card(Portfolio portfolio, boolean alone) {
        LocalDate since = yearBegan(portfolio);
        Freed sum = releases.sum(portfolio.id(), since, null);
        List<Release> latest = alone && sum.bets() > 0
                ? releases.in(portfolio.id(), since, null, PageQuery.first(MOST))
                        .items()
                : List.of();
        Map<InitiativeId, Initiative> bets =
                initiatives.all(latest.stream().map(Release::initiative).collect(Collectors.toSet()));
        return new Card(portfolio, since, sum, latest, bets);
    }

    private LocalDate yearBegan(Portfolio portfolio) {
        return portfolio.fiscal().yearBegan(LocalDate.ofInstant(clock.instant(), portfolio.zone()));
    }

    /**
     * One portfolio's.
     *
     * @param since first day of its fiscal year
     * @param latest the latest ten, or none where several portfolios are shown
     */
    record Card(
            Portfolio portfolio,
            LocalDate since,
            Freed sum,
            List<Release> latest,
            Map<InitiativeId, Initiative> bets) {}
}
