package org.journeygate.initiatives;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.Journeys;
import org.journeygate.journeys.Metric;
import org.journeygate.journeys.Metrics;
import org.journeygate.journeys.Persona;
import org.journeygate.journeys.Personas;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.PortfolioFixtures;
import org.journeygate.people.People;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.shared.PageQuery;
import org.journeygate.squads.Squad;
import org.journeygate.squads.SquadFixtures;
import org.springframework.stereotype.Component;

/** Bets for tests, each in one line, with everything that they need around them. */
@Component
public class InitiativeFixtures {

    private final Initiatives initiatives;
    private final Journeys journeys;
    private final Metrics metrics;
    private final Personas personas;
    private final People known;
    private final PeopleFixtures people;
    private final PortfolioFixtures portfolios;
    private final SquadFixtures squads;

    InitiativeFixtures(
            Initiatives initiatives,
            Journeys journeys,
            Metrics metrics,
            Personas personas,
            People known,
            PeopleFixtures people,
            PortfolioFixtures portfolios,
            SquadFixtures squads) {
        this.initiatives = initiatives;
        this.journeys = journeys;
        this.metrics = metrics;
        this.personas = personas;
        this.known = known;
        this.people = people;
        this.portfolios = portfolios;
        this.squads = squads;
    }

    /**
     * A new bet of a new squad named after it, in the portfolio {@code retail} on the journey First purchase with the stages
     * Find and Pay, before the first gate of {@code journey-bet}. The squad is led by {@code lead}, sponsored by
     * {@code sponsor}; {@code member} works in it.
     */
    public Initiative bet(String title) {
        return bet(squad(title), title);
    }

    /** A new squad in the portfolio {@code retail}. */
    public Squad squad(String name) {
        return squads.squad(portfolios.portfolio("retail"), "Squad " + name);
    }

    /** A new bet of that squad on {@code journey-bet}. */
    public Initiative bet(Squad squad, String title) {
        return bet(squad, title, "journey-bet");
    }

    /** A new bet of that squad on that gate model. */
    public Initiative bet(Squad squad, String title, String gateModel) {
        Portfolio portfolio = portfolios.portfolio("retail");
        return initiatives.raise(
                squad.id(),
                gateModel,
                particulars(title, firstPurchase(portfolio)),
                known.get(squad.lead()).acting());
    }

    /** What a sound bet on the first stage of that journey says. */
    public Initiatives.Particulars particulars(String title, Journey journey) {
        Metric metric = metrics.of(List.of(journey.id())).get(journey.id()).get(0);
        Persona persona =
                personas.search(journey.portfolio(), PageQuery.first(1)).items().get(0);
        return new Initiatives.Particulars(
                title,
                journey.id(),
                List.of(journey.stages().get(0).id()),
                persona.id(),
                "one page instead of four gets more people through",
                new Initiatives.Promised(
                        metric.id(),
                        new BigDecimal("60"),
                        new BigDecimal("63"),
                        new BigDecimal("66"),
                        LocalDate.of(2030, 6, 30),
                        null),
                "Two million in revenue a year",
                new BigDecimal("180000"),
                new BigDecimal("3"),
                true,
                Initiative.Risk.MEDIUM);
    }

    /** The journey First purchase of that portfolio, with the persona and the metric that bets need, made when there is none. */
    public Journey firstPurchase(Portfolio portfolio) {
        return journeys.search(portfolio.id(), "First purchase", PageQuery.first(1)).items().stream()
                .findFirst()
                .orElseGet(() -> {
                    portfolios.persona(portfolio, "First-time buyers");
                    Journey journey =
                            portfolios.journey(portfolio, "First purchase", people.person("owner"), "Find", "Pay");
                    portfolios.metric(journey, "Checkout completed");
                    return journey;
                });
    }
}
