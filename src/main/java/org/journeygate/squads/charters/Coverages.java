package org.journeygate.squads.charters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.Journeys;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.journeygate.squads.Squad;
import org.journeygate.squads.SquadId;
import org.journeygate.squads.Squads;
import org.jspecify.annotations.Nullable;
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

    /**
     * The portfolio's first hundred journeys by name, of those with a text in it where it is given, by all its squads that go on. A constant
     * number of statements for each hundred squads.
     */
    public Coverage of(PortfolioId portfolio, @Nullable String text) {
        Paged<Journey> paths = journeys.search(portfolio, text, PageQuery.first(PageQuery.MAX_SIZE));
        List<Squad> teams = new ArrayList<>();
        Map<SquadId, Charter> inForce = new HashMap<>();
        Paged<Squad> some;
        int page = 0;
        do {
            some = squads.search(portfolio, null, null, new PageQuery(page, PageQuery.MAX_SIZE, null));
            teams.addAll(some.items());
            inForce.putAll(charters.inForce(some.items()));
            page++;
        } while (!some.items().isEmpty() && teams.size() < some.total());
        teams.removeIf(Squad::isDissolved);
        return Coverage.of(paths, teams, inForce);
    }
}
