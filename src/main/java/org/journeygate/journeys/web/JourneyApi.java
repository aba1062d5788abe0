package org.journeygate.journeys.web;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.Journeys;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.Portfolios;
import org.journeygate.journeys.StageId;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.UserId;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.journeygate.shared.web.ETags;
import org.journeygate.shared.web.IfMatch;
import org.journeygate.shared.web.Named;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/journeys")
class JourneyApi {

    private final Journeys journeys;
    private final Portfolios portfolios;
    private final People people;

    JourneyApi(Journeys journeys, Portfolios portfolios, People people) {
        this.journeys = journeys;
        this.portfolios = portfolios;
        this.people = people;
    }

    @GetMapping
    Paged<Shape> list(
            @RequestParam(required = false) @Nullable String portfolio,
            @RequestParam(required = false) @Nullable String q,
            PageQuery query) {
        Portfolio within = Named.orNull("portfolio", portfolio, portfolios::named);
        return journeys.search(within == null ? null : within.id(), q, query).map(Shape::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<Shape> read(@PathVariable UUID id) {
        return answer(journeys.get(new JourneyId(id)));
    }

    @PostMapping
    ResponseEntity<Shape> create(@RequestBody New body, Actor actor) {
        Portfolio portfolio = Named.in("portfolioId", body.portfolioId(), portfolios::named);
        Journey created = journeys.create(
                portfolio.id(),
                particulars(body.name(), body.goal(), body.ownerId(), body.core(), body.stages()),
                actor);
        return ResponseEntity.created(
                        URI.create("/api/v1/journeys/" + created.id().value()))
                .eTag(ETags.of(created.version()))
                .body(Shape.of(created));
    }

    @PutMapping("/{id}")
    ResponseEntity<Shape> change(@PathVariable UUID id, @RequestBody Changed body, IfMatch seen, Actor actor) {
        return answer(journeys.change(
                new JourneyId(id),
                seen.version(),
                particulars(body.name(), body.goal(), body.ownerId(), body.core(), body.stages()),
                actor));
    }

    @GetMapping("/{id}/stages")
    ResponseEntity<Paged<StageShape>> stages(@PathVariable UUID id) {
        return answerStages(journeys.get(new JourneyId(id)));
    }

    @PostMapping("/{id}/stages")
    ResponseEntity<StageShape> addStage(@PathVariable UUID id, @RequestBody NewStage body, Actor actor) {
        Journey journey =
                journeys.addStage(new JourneyId(id), body.name(), Boolean.TRUE.equals(body.momentThatMatters()), actor);
        Journey.Stage added = journey.stages().get(journey.stages().size() - 1);
        return ResponseEntity.created(URI.create("/api/v1/journeys/" + id + "/stages"))
                .eTag(ETags.of(journey.version()))
                .body(StageShape.of(added));
    }

    @PutMapping("/{id}/stages")
    ResponseEntity<Paged<StageShape>> changeStages(
            @PathVariable UUID id, @RequestBody List<StageGiven> body, IfMatch seen, Actor actor) {
        return answerStages(journeys.changeStages(new JourneyId(id), seen.version(), given(body), actor));
    }

    private Journeys.Particulars particulars(
            @Nullable String name,
            @Nullable String goal,
            @Nullable String ownerId,
            @Nullable Boolean core,
            @Nullable List<StageGiven> stages) {
        Person owner = Named.orNull("ownerId", ownerId, people::named);
        UserId ownerOrNull = owner == null ? null : owner.id();
        return new Journeys.Particulars(
                name, goal, ownerOrNull, Boolean.TRUE.equals(core), given(stages == null ? List.of() : stages));
    }

    private static List<Journeys.StageParticulars> given(List<StageGiven> stages) {
        if (stages.stream().anyMatch(Objects::isNull)) {
            throw new InvalidInput("stages", "include an empty one: take it out");
        }
        return stages.stream()
                .map(stage -> new Journeys.StageParticulars(
                        stage.id() == null ? null : new StageId(stage.id()),
                        stage.name(),
                        Boolean.TRUE.equals(stage.momentThatMatters())))
                .toList();
    }

    private static ResponseEntity<Shape> answer(Journey journey) {
        return ResponseEntity.ok().eTag(ETags.of(journey.version())).body(Shape.of(journey));
    }

    private static ResponseEntity<Paged<StageShape>> answerStages(Journey journey) {
        List<StageShape> stages = journey.stages().stream().map(StageShape::of).toList();
        return ResponseEntity.ok()
                .eTag(ETags.of(journey.version()))
                .body(new Paged<>(stages, 0, Journeys.MOST_STAGES, stages.size()));
    }

    record Shape(
            UUID id,
            int version,
            UUID portfolioId,
            String name,
            String goal,
            UUID ownerId,
            boolean core,
            List<StageShape> stages) {

        static Shape of(Journey journey) {
            return new Shape(
                    journey.id().value(),
                    journey.version(),
                    journey.portfolio().value(),
                    journey.name(),
                    journey.goal(),
                    journey.owner().value(),
                    journey.core(),
                    journey.stages().stream().map(StageShape::of).toList());
        }
    }

    record StageShape(UUID id, String name, boolean momentThatMatters) {

        static StageShape of(Journey.Stage stage) {
            return new StageShape(stage.id().value(), stage.name(), stage.momentThatMatters());
        }
    }

    record New(
            @Nullable String portfolioId,
            @Nullable String name,
            @Nullable String goal,
            @Nullable String ownerId,
            @Nullable Boolean core,
            @Nullable List<StageGiven> stages) {}

    record Changed(
            @Nullable String name,
            @Nullable String goal,
            @Nullable String ownerId,
            @Nullable Boolean core,
            @Nullable List<StageGiven> stages) {}

    record NewStage(@Nullable String name, @Nullable Boolean momentThatMatters) {}

    record StageGiven(
            @Nullable UUID id,
            @Nullable String name,
            @Nullable Boolean momentThatMatters) {}
}
