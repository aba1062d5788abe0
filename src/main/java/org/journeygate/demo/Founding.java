package org.journeygate.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.journeygate.initiatives.themes.Themes;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.Journeys;
import org.journeygate.journeys.Metrics;
import org.journeygate.journeys.Personas;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
import org.journeygate.people.OfferedAccounts;
import org.journeygate.people.People;
import org.journeygate.people.UserId;
import org.journeygate.squads.Squads;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Founds the made-up company: its people, portfolios, personas, journeys, metrics and squads. */
@Component
@Profile("demo")
class Founding {

    private final People people;
    private final Portfolios portfolios;
    private final Personas personas;
    private final Journeys journeys;
    private final Metrics metrics;
    private final Squads squads;
    private final Themes themes;
    private final Registry registry;
    private final DemoClock clock;

    Founding(
            People people,
            Portfolios portfolios,
            Personas personas,
            Journeys journeys,
            Metrics metrics,
            Squads squads,
            Themes themes,
            Registry registry,
            DemoClock clock) {
        this.people = people;
        this.portfolios = portfolios;
        this.personas = personas;
        this.journeys = journeys;
        this.metrics = metrics;
        this.squads = squads;
        this.themes = themes;
        this.registry = registry;
        this.clock = clock;
    }

    /** From that morning on, a second for each person, so that they are listed in the script's order. */
    void found(Script script, Instant morning) {
        Instant now = morning;
        for (Script.Somebody somebody : script.people()) {
            clock.moveTo(now);
            now = now.plus(Duration.ofSeconds(1));
            people.add(
                    new People.NewPerson(
                            somebody.login(),
                            somebody.name(),
                            somebody.login() + "@lindqvale.example",
                            somebody.roles(),
                            somebody.signsIn() ? OfferedAccounts.PASSWORD : null),
                    Actor.SYSTEM);
        }
        Actor pmo = registry.actor("pmo");
        script.portfolios().forEach(unit -> found(unit, pmo));
    }

    private void found(Script.Unit unit, Actor pmo) {
        Portfolio portfolio = portfolios.create(
                unit.key(),
                new Portfolios.Particulars(
                        unit.name(), unit.currency(), unit.zone(), unit.region(), unit.fiscalYearStart(), null, null),
                pmo);
        unit.personas().forEach(persona -> describe(persona, portfolio, pmo));
        unit.journeys().forEach(path -> describe(path, portfolio, pmo));
        unit.themes().forEach(aim -> name(aim, portfolio, pmo));
        unit.squads().forEach(team -> form(team, portfolio, pmo));
    }

    private void describe(Script.Customer persona, Portfolio portfolio, Actor pmo) {
        int nextYear = LocalDate.ofInstant(clock.instant(), portfolio.zone()).getYear() + 2;
        personas.create(
                portfolio.id(),
                new Personas.Particulars(
                        persona.name(),
                        persona.jobs().stream()
                                .map(job -> new Personas.JobParticulars(null, job))
                                .toList(),
                        persona.needs(),
                        new Personas.SharesGiven(
                                persona.revenueShare(),
                                persona.customerShare(),
                                persona.revenueShareWanted(),
                                persona.customerShareWanted(),
                                nextYear,
                                pmo.person(),
                                persona.source())),
                pmo);
    }

    private void describe(Script.Path path, Portfolio portfolio, Actor pmo) {
        Journey journey = journeys.create(
                portfolio.id(),
                new Journeys.Particulars(
                        path.name(),
                        path.goal(),
                        registry.actor(path.owner()).person(),
                        path.core(),
                        path.stages().stream()
                                .map(step -> new Journeys.StageParticulars(null, step.name(), step.moment()))
                                .toList()),
                pmo);
        path.metrics()
                .forEach(metric -> metrics.create(
                        journey.id(),
                        new Metrics.Particulars(
                                metric.name(),
                                metric.unit(),
                                metric.direction(),
                                metric.kind(),
                                metric.baseline(),
                                metric.target(),
                                metric.tolerance()),
                        pmo));
    }

    private void name(Script.Aim aim, Portfolio portfolio, Actor pmo) {
        themes.create(
                portfolio.id(),
                new Themes.Particulars(
                        aim.name(),
                        aim.why(),
                        registry.actor(aim.owner()).person(),
                        LocalDate.ofInstant(clock.instant(), portfolio.zone()),
                        null),
                pmo);
    }

    private void form(Script.Team team, Portfolio portfolio, Actor pmo) {
        Set<UserId> members = new HashSet<>();
        team.members().forEach(login -> members.add(registry.actor(login).person()));
        squads.create(
                portfolio.id(),
                new Squads.Particulars(
                        team.name(),
                        registry.journey(team.journey()).id(),
                        registry.actor(team.lead()).person(),
                        registry.actor(team.sponsor()).person(),
                        members),
                pmo);
    }
}
