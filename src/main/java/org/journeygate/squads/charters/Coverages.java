package org.journeygate.squads.charters;

import java.util.List;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.Journeys;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.shared.PageQuery;
import org.journeygate.squads.Squad;
import org.journeygate.squads.Squads;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the squads of a portfolio cover its journeys today. */
@Component
@Transactional(readOnly = true)
public class Coverages {

    private final Journeys journeys;
    private final Squads squads;
    private final Charters charters;

    Coverages(Journeys journeys, Squads squads, Charters charters) {
        this.journeys = journeys;
        this.squads = squads;
        this.charters = charters;
    }

    /** The portfolio's first hundred journeys by its first hundred squads. A constant number of statements. */
    public Coverage of(PortfolioId portfolio) {
        List<Journey> paths = journeys.search(portfolio, null, PageQuery.first(PageQuery.MAX_SIZE))
                .items();
        List<Squad> teams = squads.search(portfolio, null, null, PageQuery.first(PageQuery.MAX_SIZE))
                .items();
        return Coverage.of(paths, teams, charters.inForce(teams));
    }
}
