package org.journeygate.journeys.maps.web;

import java.net.URI;
import java.util.UUID;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.maps.MapDifference;
import org.journeygate.journeys.maps.MapState;
import org.journeygate.journeys.maps.MapVersion;
import org.journeygate.journeys.maps.Maps;
import org.journeygate.journeys.maps.PublicationGiven;
import org.journeygate.people.Actor;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.journeygate.shared.web.ETags;
import org.journeygate.shared.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/journeys/{id}/map")
class MapApi {

    private final Maps maps;

    MapApi(Maps maps) {
        this.maps = maps;
    }

    @GetMapping
    ResponseEntity<MapJson.Published> read(@PathVariable UUID id) {
        return ResponseEntity.ok(MapJson.Published.of(id, maps.of(new JourneyId(id))));
    }

    @GetMapping("/draft")
    ResponseEntity<MapJson.Draft> draft(@PathVariable UUID id) {
        return answer(id, maps.of(new JourneyId(id)));
    }

    @PutMapping("/draft")
    ResponseEntity<MapJson.Draft> redraw(
            @PathVariable UUID id, @RequestBody MapJson.Redrawn body, IfMatch seen, Actor actor) {
        return answer(id, maps.redraw(new JourneyId(id), seen.version(), body.given(), actor));
    }

    @DeleteMapping("/draft")
    ResponseEntity<MapJson.Draft> discard(@PathVariable UUID id, IfMatch seen, Actor actor) {
        return answer(id, maps.discard(new JourneyId(id), seen.version(), actor));
    }

    @GetMapping("/versions")
    Paged<MapJson.Version> versions(@PathVariable UUID id, PageQuery query) {
        return maps.versions(new JourneyId(id), query).map(MapJson.Version::of);
    }

    @GetMapping("/versions/{number}")
    MapJson.VersionInFull version(@PathVariable UUID id, @PathVariable int number) {
        return MapJson.VersionInFull.of(maps.version(new JourneyId(id), number));
    }

    @PostMapping("/versions")
    ResponseEntity<MapJson.VersionInFull> publish(
            @PathVariable UUID id, @RequestBody MapJson.Publication body, Actor actor) {
        if (body.draftVersion() == null) {
            throw new InvalidInput("draftVersion", "is missing: name the version of the draft that you saw");
        }
        MapVersion version = maps.publish(
                new JourneyId(id),
                body.draftVersion(),
                new PublicationGiven(
                        body.customers(), body.tookPartOn(), body.withoutCustomers(), body.who(), body.note()),
                actor);
        return ResponseEntity.created(URI.create("/api/v1/journeys/" + id + "/map/versions/" + version.number()))
                .body(MapJson.VersionInFull.of(version));
    }

    @GetMapping("/comparison")
    MapJson.Comparison compare(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to) {
        JourneyId journey = new JourneyId(id);
        int later = to != null ? to : maps.of(journey).number();
        int earlier = from != null ? from : Math.max(1, later - 1);
        return MapJson.Comparison.of(
                earlier,
                later,
                MapDifference.between(
                        maps.version(journey, earlier).map(),
                        maps.version(journey, later).map()));
    }

    private static ResponseEntity<MapJson.Draft> answer(UUID id, MapState state) {
        return ResponseEntity.ok().eTag(ETags.of(state.draftVersion())).body(MapJson.Draft.of(id, state));
    }
}
