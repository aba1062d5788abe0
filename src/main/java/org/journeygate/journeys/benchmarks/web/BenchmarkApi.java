package org.journeygate.journeys.benchmarks.web;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.journeygate.journeys.MetricId;
import org.journeygate.journeys.benchmarks.Benchmark;
import org.journeygate.journeys.benchmarks.BenchmarkId;
import org.journeygate.journeys.benchmarks.Benchmarks;
import org.journeygate.people.Actor;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class BenchmarkApi {

    private final Benchmarks benchmarks;

    BenchmarkApi(Benchmarks benchmarks) {
        this.benchmarks = benchmarks;
    }

    @GetMapping("/metrics/{id}/benchmarks")
    Paged<Shape> list(@PathVariable UUID id, PageQuery query) {
        return benchmarks.of(new MetricId(id), query).map(Shape::of);
    }

    @PostMapping("/metrics/{id}/benchmarks")
    ResponseEntity<Shape> note(@PathVariable UUID id, @RequestBody New body, Actor actor) {
        Benchmark noted = benchmarks.note(
                new MetricId(id),
                new Benchmarks.Particulars(body.competitor(), body.value(), body.takenOn(), body.source()),
                actor);
        return ResponseEntity.created(
                        URI.create("/api/v1/benchmarks/" + noted.id().value()))
                .body(Shape.of(noted));
    }

    @GetMapping("/benchmarks/{id}")
    Shape read(@PathVariable UUID id) {
        return Shape.of(benchmarks.get(new BenchmarkId(id)));
    }

    @DeleteMapping("/benchmarks/{id}")
    ResponseEntity<Void> takeOut(@PathVariable UUID id, Actor actor) {
        benchmarks.takeOut(new BenchmarkId(id), actor);
        return ResponseEntity.noContent().build();
    }

    record Shape(
            UUID id,
            UUID metricId,
            String competitor,
            BigDecimal value,
            LocalDate takenOn,
            String source,
            UUID recordedBy,
            Instant recordedAt) {

        static Shape of(Benchmark benchmark) {
            return new Shape(
                    benchmark.id().value(),
                    benchmark.metric().value(),
                    benchmark.competitor(),
                    benchmark.value(),
                    benchmark.takenOn(),
                    benchmark.source(),
                    benchmark.recordedBy().value(),
                    benchmark.recordedAt());
        }
    }

    record New(
            @Nullable String competitor,
            @Nullable BigDecimal value,
            @Nullable LocalDate takenOn,
            @Nullable String source) {}
}
