package org.journeygate.initiatives.web;

import java.util.ArrayList;
import java.util.List;
import org.journeygate.journeys.Journeys;
import org.journeygate.journeys.Metrics;
import org.journeygate.journeys.Personas;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
import org.journeygate.shared.PageQuery;
import org.journeygate.squads.Squads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What has to be there before the first bet can be raised, and which of it is. */
@Component
class FirstSteps {

    private static final PageQuery ONE = PageQuery.first(1);

    private final Portfolios portfolios;
    private final Journeys journeys;
    private final Personas personas;
    private final Metrics metrics;
    private final Squads squads;

    FirstSteps(Portfolios portfolios, Journeys journeys, Personas personas, Metrics metrics, Squads squads) {
        this.portfolios = portfolios;
        this.journeys = journeys;
        this.personas = personas;
        this.metrics = metrics;
        this.squads = squads;
    }

    /** The steps in order; a step that the person may take now has a path. */
    List<Step> taken(List<Portfolio> all, boolean mayRaise, Actor actor) {
        boolean keeps = portfolios.mayKeep(actor);
        boolean portfolio = !all.isEmpty();
        boolean journey = journeys.search(null, null, ONE).total() > 0;
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("portfolio", portfolio, keeps ? "/journeys/portfolios/new" : null));
        steps.add(new Step("journey", journey, keeps && portfolio ? "/journeys/new" : null));
        steps.add(new Step("metric", metrics.search(null, ONE).total() > 0, keeps && journey ? "/journeys" : null));
        steps.add(new Step(
                "persona",
                personas.search(null, ONE).total() > 0,
                keeps && portfolio ? "/journeys/personas/new" : null));
        steps.add(new Step(
                "squad", squads.search(null, null, null, ONE).total() > 0, keeps && portfolio ? "/squads/new" : null));
        steps.add(new Step("bet", false, mayRaise ? "/initiatives/new" : null));
        return steps;
    }

    /**
     * One step.
     *
     * @param key what message keys call it
     * @param path where it is taken, or null where it is not this person's turn
     */
    record Step(String key, boolean done, @Nullable String path) {}
}
