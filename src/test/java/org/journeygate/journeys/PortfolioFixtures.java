package org.journeygate.journeys;

import java.math.BigDecimal;
import java.util.Arrays;
import org.journeygate.people.Actor;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.springframework.stereotype.Component;

/** Portfolios, journeys, personas and metrics for tests, each in one line. */
@Component
public class PortfolioFixtures {

    private final Portfolios portfolios;
    private final Journeys journeys;
    private final Personas personas;
    private final Metrics metrics;
    private final PeopleFixtures people;

    PortfolioFixtures(
            Portfolios portfolios, Journeys journeys, Personas personas, Metrics metrics, PeopleFixtures people) {
        this.portfolios = portfolios;
        this.journeys = journeys;
        this.personas = personas;
        this.metrics = metrics;
        this.people = people;
    }

    /** The portfolio with that key, in London and in pounds, made when there is none. */
    public Portfolio portfolio(String key) {
        return portfolios
                .byKey(key)
                .orElseGet(() -> portfolios.create(
                        key,
                        new Portfolios.Particulars("The " + key, "GBP", "Europe/London", "gb", 4, null, null),
                        pmo()));
    }

    /** A new core journey of the portfolio with those stages. */
    public Journey journey(Portfolio portfolio, String name, Person owner, String... stages) {
        return journeys.create(
                portfolio.id(),
                new Journeys.Particulars(
                        name,
                        "Get it done",
                        owner.id(),
                        true,
                        Arrays.stream(stages)
                                .map(stage -> new Journeys.StageParticulars(null, stage, false))
                                .toList()),
                pmo());
    }

    /** A new persona of the portfolio with a fifth of its revenue. */
    public Persona persona(Portfolio portfolio, String name) {
        return personas.create(
                portfolio.id(),
                new Personas.Particulars(name, "Buy without fuss", new BigDecimal("20"), null, "ledger 2025"),
                pmo());
    }

    /** A new metric of the journey in per cent, higher is better, 60 today and 70 wanted. */
    public Metric metric(Journey journey, String name) {
        return metrics.create(
                journey.id(),
                new Metrics.Particulars(
                        name,
                        "%",
                        Metric.Direction.HIGHER,
                        Metric.Kind.EXPERIENCE,
                        new BigDecimal("60"),
                        new BigDecimal("70"),
                        BigDecimal.ONE),
                pmo());
    }

    private Actor pmo() {
        return people.pmo("pmo").acting();
    }
}
