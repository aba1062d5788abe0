package org.journeygate.bench.app;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.Journeys;
import org.journeygate.journeys.Metric;
import org.journeygate.journeys.Metrics;
import org.journeygate.journeys.Persona;
import org.journeygate.journeys.Personas;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.Role;
import org.journeygate.squads.Squad;
import org.journeygate.squads.Squads;

/** Who decides on what: twenty squads, a panel of five, and somebody who reads the inbox. */
public final class Company {

    /** The login of a person with three roles, whose inbox is measured, and their password. */
    static final String READER = "reader";

    static final String PASSWORD = "nine purple kettles sing";

    /** Who hold the five seats of a full panel. */
    static final List<String> VOTERS = List.of("exec", "exec2", "exec3", "exec9", "exec10");

    private static final int SQUADS = 20;
    private static final int EXECUTIVES = 12;

    private final People people;
    private final Initiatives initiatives;
    private final List<Squad> squads = new ArrayList<>();
    private final Initiatives.Particulars promise;

    /** Founds it. */
    public Company(Node node) {
        people = node.bean(People.class);
        initiatives = node.bean(Initiatives.class);
        Actor pmo = add("pmo", null, Role.PMO).acting();
        add(READER, PASSWORD, Role.PMO, Role.EXECUTIVE, Role.SQUAD_LEAD);
        Stream.concat(Stream.of("exec"), IntStream.rangeClosed(2, EXECUTIVES).mapToObj(number -> "exec" + number))
                .forEach(login -> add(login, null, Role.EXECUTIVE));
        Portfolio portfolio = node.bean(Portfolios.class)
                .create(
                        "retail",
                        new Portfolios.Particulars("Retail", "GBP", "Europe/London", "gb", 4, null, null),
                        pmo);
        Persona persona = node.bean(Personas.class)
                .create(
                        portfolio.id(),
                        new Personas.Particulars(
                                "First-time buyers", "Buy without fuss", BigDecimal.TEN, null, "ledger"),
                        pmo);
        Journey journey = node.bean(Journeys.class)
                .create(
                        portfolio.id(),
                        new Journeys.Particulars(
                                "First purchase",
                                "Get it done",
                                add("owner", null).id(),
                                true,
                                List.of(new Journeys.StageParticulars(null, "Pay", false))),
                        pmo);
        Metric metric = node.bean(Metrics.class)
                .create(
                        journey.id(),
                        new Metrics.Particulars(
                                "Checkout completed",
                                "%",
                                Metric.Direction.HIGHER,
                                Metric.Kind.EXPERIENCE,
                                new BigDecimal("60"),
                                new BigDecimal("70"),
                                BigDecimal.ONE),
                        pmo);
        Person sponsor = add("sponsor", null, Role.EXECUTIVE);
        for (int number = 1; number <= SQUADS; number++) {
            squads.add(node.bean(Squads.class)
                    .create(
                            portfolio.id(),
                            new Squads.Particulars(
                                    "Squad " + number,
                                    null,
                                    add("lead" + number, null, Role.SQUAD_LEAD).id(),
                                    sponsor.id(),
                                    Set.of(add("member" + number, null).id())),
                            pmo));
        }
        promise = new Initiatives.Particulars(
                "One-page checkout",
                journey.id(),
                List.of(journey.stages().get(0).id()),
                persona.id(),
                "one page instead of four gets more people through",
                new Initiatives.Promised(
                        metric.id(),
                        new BigDecimal("60"),
                        new BigDecimal("63"),
                        new BigDecimal("66"),
                        LocalDate.of(2040, 6, 30),
                        null),
                "Two million in revenue a year",
                new BigDecimal("180000"),
                new BigDecimal("3"),
                true,
                Initiative.Risk.MEDIUM);
    }

    /** A new bet of one of the squads. */
    Initiative bet(int number) {
        Squad squad = squads.get(number % SQUADS);
        return initiatives.raise(
                squad.id(), "journey-bet", promise, people.get(squad.lead()).acting());
    }

    /** Who leads the bet's squad, acting. */
    Actor lead(Initiative bet) {
        return squads.stream()
                .filter(squad -> squad.id().equals(bet.squad()))
                .map(squad -> people.get(squad.lead()).acting())
                .findFirst()
                .orElseThrow();
    }

    /** The person with that login, acting. */
    Actor actor(String login) {
        return people.named(login).acting();
    }

    private Person add(String login, String password, Role... roles) {
        return people.add(
                new People.NewPerson(login, "Person " + login, login + "@bench.example", Set.of(roles), password),
                Actor.SYSTEM);
    }
}
