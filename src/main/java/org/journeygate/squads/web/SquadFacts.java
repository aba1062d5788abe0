package org.journeygate.squads.web;

import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
import org.journeygate.squads.Dues;
import org.journeygate.squads.OpenWork;
import org.journeygate.squads.Rhythm;
import org.journeygate.squads.Squad;
import org.journeygate.squads.TrackRecord;
import org.journeygate.squads.attainment.AttainmentSheet;
import org.journeygate.squads.attainment.Attainments;
import org.journeygate.squads.charters.Charter;
import org.journeygate.squads.charters.Charters;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** How a squad stands: its charter and what it was measured by, its open bets, what it owes, how its predictions came out, how it
 * kept the quarterly reviews. */
@Component
class SquadFacts {

    private static final int BETS = 10;
    private static final int CONDITIONS = 10;

    private final Portfolios portfolios;
    private final Charters charters;
    private final Attainments attainments;
    private final OpenWork work;
    private final Dues dues;
    private final TrackRecord trackRecord;
    private final Rhythm rhythm;

    SquadFacts(
            Portfolios portfolios,
            Charters charters,
            Attainments attainments,
            OpenWork work,
            Dues dues,
            TrackRecord trackRecord,
            Rhythm rhythm) {
        this.portfolios = portfolios;
        this.charters = charters;
        this.attainments = attainments;
        this.work = work;
        this.dues = dues;
        this.trackRecord = trackRecord;
        this.rhythm = rhythm;
    }

    ModelAndView on(ModelAndView page, Squad squad, Actor actor) {
        Portfolio portfolio = portfolios.get(squad.portfolio());
        AttainmentSheet sheet = attainments.of(squad);
        Charter charter = sheet.charter();
        return page.addObject("portfolio", portfolio)
                .addObject("currency", portfolio.currency().getCurrencyCode())
                .addObject("sheet", sheet)
                .addObject("charter", charter)
                .addObject("taken", charter == null ? null : dues.taken(squad, sheet.on()))
                .addObject("draft", charters.openFor(squad, actor).orElse(null))
                .addObject("mayCharter", charters.mayWrite(squad, actor))
                .addObject("work", work.of(squad.id(), BETS))
                .addObject("owed", dues.conditions(squad.id(), CONDITIONS))
                .addObject("record", trackRecord.of(squad.id()))
                .addObject("rhythm", rhythm.of(squad));
    }
}
