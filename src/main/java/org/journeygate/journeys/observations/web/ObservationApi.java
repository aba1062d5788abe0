package org.journeygate.journeys.observations.web;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.Journeys;
import org.journeygate.journeys.StageId;
import org.journeygate.journeys.observations.Observation;
import org.journeygate.journeys.observations.ObservationFilter;
import org.journeygate.journeys.observations.ObservationId;
import org.journeygate.journeys.observations.Observations;
import org.journeygate.journeys.observations.ToldObservation;
import org.journeygate.people.Actor;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/observations")
class ObservationApi {

    private final Observations observations;
    private final Journeys journeys;

    ObservationApi(Observations observations, Journeys journeys) {
        this.observations = observations;
        this.journeys = journeys;
    }

    @GetMapping
    Paged<ObservationJson> list(
            @RequestParam(required = false) @Nullable UUID journey,
            @RequestParam(required = false) @Nullable UUID stage,
            @RequestParam(required = false) ObservationFilter.@Nullable Feeling feeling,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam(required = false) @Nullable String q,
            PageQuery query) {
        var filter = new ObservationFilter(
                journey == null ? null : new JourneyId(journey),
                stage == null ? null : new StageId(stage),
                feeling,
                from,
                until,
                q);
        return observations.search(filter, query).map(ObservationJson::of);
    }

    @GetMapping("/{id}")
    ObservationJson read(@PathVariable UUID id) {
        return ObservationJson.of(observations.get(new ObservationId(id)));
    }

    @PostMapping
    ResponseEntity<ObservationJson> record(@RequestBody New body, Actor actor) {
        Observation heard = observations.record(journey(body.journeyId()), body.told(), actor);
        return ResponseEntity.created(
                        URI.create("/api/v1/observations/" + heard.id().value()))
                .body(ObservationJson.of(heard));
    }

    @PostMapping("/{id}/removal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeOut(@PathVariable UUID id, @RequestBody Removal body, Actor actor) {
        observations.takeOut(new ObservationId(id), body.reason(), actor);
    }

    private JourneyId journey(@Nullable UUID id) {
        if (id == null) {
            throw new InvalidInput("journeyId", "is missing");
        }
        try {
            Journey journey = journeys.get(new JourneyId(id));
            return journey.id();
        } catch (NotFound unknown) {
            throw new InvalidInput("journeyId", "names no journey that is known here: choose another");
        }
    }

    record New(
            @Nullable UUID journeyId,
            @Nullable UUID stageId,
            @Nullable String channel,
            @Nullable BigDecimal sentiment,
            @Nullable String text,
            @Nullable LocalDate heardOn,
            @Nullable String heardBy) {

        ToldObservation told() {
            return new ToldObservation(
                    stageId == null ? null : new StageId(stageId), channel, sentiment, text, heardOn, heardBy);
        }
    }

    record Removal(@Nullable String reason) {}
}
