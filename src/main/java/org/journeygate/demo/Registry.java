package org.journeygate.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.journeygate.calendars.BusinessCalendar;
import org.journeygate.calendars.Calendars;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.Journeys;
import org.journeygate.journeys.Metric;
import org.journeygate.journeys.Metrics;
import org.journeygate.journeys.Persona;
import org.journeygate.journeys.Personas;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.shared.PageQuery;
import org.journeygate.squads.Squad;
import org.journeygate.squads.SquadId;
import org.journeygate.squads.Squads;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Finds by name what the script names. */
@Component
@Profile("demo")
class Registry {

    private static final PageQuery ALL = PageQuery.first(PageQuery.MAX_SIZE);

    private final People people;
    private final Portfolios portfolios;
    private final Journeys journeys;
    private final Personas personas;
    private final Metrics metrics;
    private final Squads squads;
    private final Calendars calendars;

    Registry(
            People people,
            Portfolios portfolios,
            Journeys journeys,
            Personas personas,
            Metrics metrics,
            Squads squads,
            Calendars calendars) {
        this.people = people;
        this.portfolios = portfolios;
        this.journeys = journeys;
        this.personas = personas;
        this.metrics = metrics;
        this.squads = squads;
        this.calendars = calendars;
    }

    /** The person with that login, acting. */
    Actor actor(String login) {
        return people.named(login).acting();
    }

    /** The journey's owner, acting. */
    Actor owner(Journey journey) {
        return people.get(journey.owner()).acting();
    }

    /** The squad's lead, acting. */
    Actor leadOf(Squad squad) {
        return people.all(List.of(Objects.requireNonNull(squad.lead())))
                .values()
                .iterator()
                .next()
                .acting();
    }

    Squad squad(String name) {
        return named(name, squads.search(null, null, name, ALL).items(), Squad::name);
    }

    Squad squad(SquadId id) {
        return squads.get(id);
    }

    Journey journey(String name) {
        return named(name, journeys.search(null, name, ALL).items(), Journey::name);
    }

    Journey journeyOf(Squad squad) {
        return journeys.get(Objects.requireNonNull(squad.journey()));
    }

    Portfolio portfolio(PortfolioId id) {
        return portfolios.get(id);
    }

    BusinessCalendar calendar(Squad squad) {
        Portfolio portfolio = portfolios.get(squad.portfolio());
        return calendars.of(portfolio.region(), portfolio.zone());
    }

    Metric metric(Journey journey, String name) {
        return named(name, metrics.search(journey.id(), ALL).items(), Metric::name);
    }

    /**
     * What the squad's lead says when raising the bet.
     *
     * @param today the day on which it is raised
     */
    Initiatives.Particulars particulars(Script.Bet bet, LocalDate today) {
        Squad squad = squad(bet.squad());
        Journey journey = journeyOf(squad);
        Persona persona =
                named(bet.persona(), personas.search(squad.portfolio(), ALL).items(), Persona::name);
        Script.Promise promise = bet.promise();
        return new Initiatives.Particulars(
                bet.title(),
                journey.id(),
                journey.stages().stream()
                        .filter(stage -> bet.stages().contains(stage.name()))
                        .map(Journey.Stage::id)
                        .toList(),
                persona.id(),
                bet.change(),
                new Initiatives.Promised(
                        metric(journey, promise.metric()).id(),
                        promise.from(),
                        promise.low(),
                        promise.high(),
                        today.plusMonths(promise.months()),
                        promise.sure()),
                bet.value(),
                bet.cost(),
                bet.people(),
                bet.reversible() == null || bet.reversible(),
                bet.risk());
    }

    private static <T> T named(String name, List<T> found, Function<T, String> nameOf) {
        return found.stream()
                .filter(one -> nameOf.apply(one).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The demo names %s, which is not there".formatted(name)));
    }
}
