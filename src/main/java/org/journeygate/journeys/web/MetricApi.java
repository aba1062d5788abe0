package org.journeygate.journeys.web;

import java.math.BigDecimal;
import java.net.URI;
import java.util.UUID;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.Metric;
import org.journeygate.journeys.MetricId;
import org.journeygate.journeys.Metrics;
import org.journeygate.people.Actor;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.journeygate.shared.web.ETags;
import org.journeygate.shared.web.IfMatch;
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
@RequestMapping("/api/v1/metrics")
class MetricApi {

    private final Metrics metrics;

    MetricApi(Metrics metrics) {
        this.metrics = metrics;
    }

    @GetMapping
    Paged<Shape> list(@RequestParam(required = false) @Nullable UUID journey, PageQuery query) {
        return metrics.search(journey == null ? null : new JourneyId(journey), query)
                .map(Shape::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<Shape> read(@PathVariable UUID id) {
        return answer(metrics.get(new MetricId(id)));
    }

    @PostMapping
    ResponseEntity<Shape> create(@RequestBody New body, Actor actor) {
        if (body.journeyId() == null) {
            throw new InvalidInput("journeyId", "is missing");
        }
        Metric created = metrics.create(
                new JourneyId(body.journeyId()),
                new Metrics.Particulars(
                        body.name(),
                        body.unit(),
                        body.direction(),
                        body.kind(),
                        body.baseline(),
                        body.target(),
                        body.tolerance()),
                actor);
        return ResponseEntity.created(
                        URI.create("/api/v1/metrics/" + created.id().value()))
                .eTag(ETags.of(created.version()))
                .body(Shape.of(created));
    }

    @PutMapping("/{id}")
    ResponseEntity<Shape> change(@PathVariable UUID id, @RequestBody Changed body, IfMatch seen, Actor actor) {
        return answer(metrics.change(
                new MetricId(id),
                seen.version(),
                new Metrics.Particulars(
                        body.name(),
                        body.unit(),
                        body.direction(),
                        body.kind(),
                        body.baseline(),
                        body.target(),
                        body.tolerance()),
                actor));
    }

    private static ResponseEntity<Shape> answer(Metric metric) {
        return ResponseEntity.ok().eTag(ETags.of(metric.version())).body(Shape.of(metric));
    }

    record Shape(
            UUID id,
            int version,
            UUID journeyId,
            String name,
            String unit,
            Metric.Direction direction,
            Metric.Kind kind,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal target,
            @Nullable BigDecimal tolerance) {

        static Shape of(Metric metric) {
            return new Shape(
                    metric.id().value(),
                    metric.version(),
                    metric.journey().value(),
                    metric.name(),
                    metric.unit(),
                    metric.direction(),
                    metric.kind(),
                    metric.baseline(),
                    metric.target(),
                    metric.tolerance());
        }
    }

    record New(
            @Nullable UUID journeyId,
            @Nullable String name,
            @Nullable String unit,
            Metric.@Nullable Direction direction,
            Metric.@Nullable Kind kind,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal target,
            @Nullable BigDecimal tolerance) {}

    record Changed(
            @Nullable String name,
            @Nullable String unit,
            Metric.@Nullable Direction direction,
            Metric.@Nullable Kind kind,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal target,
            @Nullable BigDecimal tolerance) {}
}
