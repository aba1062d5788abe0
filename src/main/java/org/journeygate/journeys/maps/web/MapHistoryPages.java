package org.journeygate.journeys.maps.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.Journeys;
import org.journeygate.journeys.Metric;
import org.journeygate.journeys.maps.JourneyMap;
import org.journeygate.journeys.maps.MapDifference;
import org.journeygate.journeys.maps.MapState;
import org.journeygate.journeys.maps.MapVersion;
import org.journeygate.journeys.maps.MappedStage;
import org.journeygate.journeys.maps.Maps;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The versions of a journey's map: all of them, one of them, two side by side. */
@Controller
@RequestMapping("/journeys/{id}/map")
class MapHistoryPages {

    private static final String DRAFT = "draft";

    private final Journeys journeys;
    private final Maps maps;
    private final JourneyView view;
    private final People people;

    MapHistoryPages(Journeys journeys, Maps maps, JourneyView view, People people) {
        this.journeys = journeys;
        this.maps = maps;
        this.view = view;
        this.people = people;
    }

    @GetMapping("/versions")
    ModelAndView list(@PathVariable UUID id, PageQuery query) {
        Journey journey = journeys.get(new JourneyId(id));
        Paged<MapVersion> versions = maps.versions(journey.id(), query);
        return new ModelAndView("journeys/map-versions")
                .addObject("journey", journey)
                .addObject("versions", versions)
                .addObject(
                        "withCustomers",
                        versions.items().stream()
                                .filter(version -> version.participation().any())
                                .count())
                .addObject(
                        "people",
                        people
                                .all(versions.items().stream()
                                        .map(MapVersion::drawnBy)
                                        .distinct()
                                        .toList())
                                .values()
                                .stream()
                                .collect(Collectors.toMap(Person::id, Person::name)));
    }

    @GetMapping("/versions/{number}")
    ModelAndView read(@PathVariable UUID id, @PathVariable int number) {
        Journey journey = journeys.get(new JourneyId(id));
        return view.page(journey, maps.version(journey.id(), number));
    }

    /** Without {@code to} the latest version, without {@code from} the one before; {@code draft} is what is drawn now. */
    @GetMapping("/compare")
    ModelAndView compare(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        Journey journey = journeys.get(new JourneyId(id));
        MapState state = maps.of(journey);
        String later = to != null && !to.isBlank() ? to : String.valueOf(state.number());
        String earlier = from != null && !from.isBlank() ? from : String.valueOf(before(later, state));
        JourneyMap left = map(journey, state, earlier);
        JourneyMap right = map(journey, state, later);
        MapDifference difference = MapDifference.between(left, right);
        return new ModelAndView("journeys/map-compare")
                .addObject("journey", journey)
                .addObject("state", state)
                .addObject("from", earlier)
                .addObject("fromNumber", earlier.equals(DRAFT) ? null : Integer.valueOf(earlier))
                .addObject("to", later)
                .addObject("toNumber", later.equals(DRAFT) ? null : Integer.valueOf(later))
                .addObject("difference", difference)
                .addObject(
                        "rows", difference.stages().stream().map(BesideRow::of).toList())
                .addObject("left", mood(difference, MapDifference.StageDifference::before))
                .addObject("right", mood(difference, MapDifference.StageDifference::after))
                .addObject("metrics", metrics(journey));
    }

    private static int before(String later, MapState state) {
        return later.equals(DRAFT) ? state.number() : Math.max(1, state.number() - 1);
    }

    private JourneyMap map(Journey journey, MapState state, String which) {
        if (which.equals(DRAFT)) {
            return state.draft();
        }
        if (!which.matches("\\d{1,9}")) {
            throw new NotFound("map-version-not-found", "This journey has no such version of its map.");
        }
        return maps.version(journey.id(), Integer.parseInt(which)).map();
    }

    private static MoodCurve mood(
            MapDifference difference, Function<MapDifference.StageDifference, @Nullable MappedStage> side) {
        return new MoodCurve(
                difference.stages().stream()
                        .map(side)
                        .map(stage -> stage == null ? null : stage.map().emotion())
                        .toList(),
                MapPicture.WIDTH,
                MapPicture.HEIGHT);
    }

    private Map<String, String> metrics(Journey journey) {
        List<Metric> known = view.metrics(journey);
        return known.stream()
                .collect(Collectors.toMap(metric -> Objects.toString(metric.id().value()), Metric::name));
    }
}
