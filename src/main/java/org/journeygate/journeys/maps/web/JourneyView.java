package org.journeygate.journeys.maps.web;

import java.util.List;
import java.util.Map;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.Journeys;
import org.journeygate.journeys.Metric;
import org.journeygate.journeys.Metrics;
import org.journeygate.journeys.OpenBets;
import org.journeygate.journeys.Portfolios;
import org.journeygate.journeys.StageBets;
import org.journeygate.journeys.StageId;
import org.journeygate.journeys.benchmarks.Benchmarks;
import org.journeygate.journeys.maps.JourneyMap;
import org.journeygate.journeys.maps.MapDifference;
import org.journeygate.journeys.maps.MapState;
import org.journeygate.journeys.maps.MapVersion;
import org.journeygate.journeys.maps.MappedStage;
import org.journeygate.journeys.maps.Maps;
import org.journeygate.journeys.observations.Observations;
import org.journeygate.journeys.readings.Readings;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What a page about a journey shows: its map with metrics and bets, drawn as a draft for those who may change it. */
@Component
class JourneyView {

    private static final int BETS_PER_STAGE = 4;

    private final Journeys journeys;
    private final Portfolios portfolios;
    private final Maps maps;
    private final Metrics metrics;
    private final OpenBets openBets;
    private final StageBets stageBets;
    private final Benchmarks benchmarks;
    private final Observations observations;
    private final Readings readings;
    private final People people;

    JourneyView(
            Journeys journeys,
            Portfolios portfolios,
            Maps maps,
            Metrics metrics,
            OpenBets openBets,
            StageBets stageBets,
            Benchmarks benchmarks,
            Observations observations,
            Readings readings,
            People people) {
        this.journeys = journeys;
        this.portfolios = portfolios;
        this.maps = maps;
        this.metrics = metrics;
        this.openBets = openBets;
        this.stageBets = stageBets;
        this.benchmarks = benchmarks;
        this.observations = observations;
        this.readings = readings;
        this.people = people;
    }

    /** The journey's page as it stands now. */
    ModelAndView page(Journey journey, Actor actor) {
        boolean mayChange = journeys.mayChange(journey, actor);
        MapState state = maps.of(journey);
        JourneyMap shown = mayChange ? state.draft() : state.published();
        MapVersion latest = state.latest();
        return about(journey, shown)
                .addObject("state", state)
                .addObject("version", latest)
                .addObject("drawnBy", latest == null ? null : name(latest.drawnBy()))
                .addObject(
                        "differs",
                        latest == null
                                ? 0L
                                : MapDifference.between(latest.map(), state.draft())
                                        .count())
                .addObject("heard", observations.lately(journey.id()))
                .addObject("mayTell", observations.mayRecord(actor))
                .addObject("mayChange", mayChange);
    }

    /** One version as it was published, over the bets and metrics of today. */
    ModelAndView page(Journey journey, MapVersion version) {
        return about(journey, version.map())
                .addObject("version", version)
                .addObject("drawnBy", name(version.drawnBy()))
                .addObject("mayChange", false);
    }

    /** What the picture of that map shows. */
    MapPicture picture(Journey journey, JourneyMap map) {
        return MapPicture.of(
                map, metrics(journey), readings.latest(journey.id()), stageBets.at(journey.id(), BETS_PER_STAGE));
    }

    List<Metric> metrics(Journey journey) {
        return metrics.of(List.of(journey.id())).getOrDefault(journey.id(), List.of());
    }

    @Nullable
    String name(UserId person) {
        Person found = people.all(List.of(person)).get(person);
        return found == null ? null : found.name();
    }

    private ModelAndView about(Journey journey, JourneyMap map) {
        List<Metric> measured = metrics(journey);
        Map<StageId, StageBets.Raised> bets = stageBets.at(journey.id(), BETS_PER_STAGE);
        MappedStage lowest = map.lowest().orElse(null);
        return new ModelAndView("journeys/journey")
                .addObject("journey", journey)
                .addObject("portfolio", portfolios.get(journey.portfolio()))
                .addObject("owner", name(journey.owner()))
                .addObject("metrics", measured)
                .addObject("benchmarks", benchmarks.of(journey.id()))
                .addObject("picture", MapPicture.of(map, measured, readings.latest(journey.id()), bets))
                .addObject("map", map)
                .addObject("lowest", lowest)
                .addObject(
                        "lowestBets",
                        lowest == null
                                ? 0L
                                : bets.getOrDefault(lowest.id(), StageBets.Raised.NONE)
                                        .total())
                .addObject("bets", openBets.on(List.of(journey.id())).getOrDefault(journey.id(), 0L));
    }
}
