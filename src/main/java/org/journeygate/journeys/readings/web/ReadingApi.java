package org.journeygate.journeys.readings.web;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.journeygate.journeys.MetricId;
import org.journeygate.journeys.readings.Reading;
import org.journeygate.journeys.readings.ReadingId;
import org.journeygate.journeys.readings.Readings;
import org.journeygate.journeys.readings.Recorded;
import org.journeygate.journeys.readings.Withdrawal;
import org.journeygate.journeys.readings.Withdrawals;
import org.journeygate.people.Actor;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.journeygate.shared.web.LargeBody;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Readings for programs: one, several of a metric, or a long stream about many metrics. */
@RestController
@RequestMapping("/api/v1")
class ReadingApi {

    private static final String STREAM = "/readings";
    private static final long LARGEST_STREAM = 64L * 1024 * 1024;

    private final Readings readings;
    private final Withdrawals withdrawals;
    private final Spool spool;
    private final JsonMapper json;

    ReadingApi(Readings readings, Withdrawals withdrawals, Spool spool, JsonMapper json) {
        this.readings = readings;
        this.withdrawals = withdrawals;
        this.spool = spool;
        this.json = json;
    }

    @Bean
    static LargeBody readingStream() {
        return new LargeBody("/api/v1" + STREAM, LARGEST_STREAM);
    }

    @GetMapping("/metrics/{id}/readings")
    Paged<Shape> list(@PathVariable UUID id, PageQuery query) {
        return readings.of(new MetricId(id), query).map(Shape::of);
    }

    @GetMapping(STREAM + "/{id}")
    Shape read(@PathVariable UUID id) {
        return Shape.of(readings.get(new ReadingId(id)));
    }

    @PostMapping("/metrics/{id}/readings")
    ResponseEntity<?> record(@PathVariable UUID id, @RequestBody ReadingBody body, Actor actor) {
        var metric = new MetricId(id);
        if (!body.isOne()) {
            return ResponseEntity.ok(readings.record(metric, body.readings(), actor));
        }
        Readings.Kept kept = readings.record(metric, body.readings().get(0), actor);
        Shape shape = Shape.of(kept.reading());
        return kept.isNew()
                ? ResponseEntity.created(URI.create("/api/v1" + STREAM + "/" + shape.id()))
                        .body(shape)
                : ResponseEntity.ok(shape);
    }

    @PostMapping("/metrics/{id}/readings/{readingId}/withdrawal")
    Shape withdraw(@PathVariable UUID id, @PathVariable UUID readingId, @RequestBody WithdrawalBody body, Actor actor) {
        return Shape.of(withdrawals.withdraw(new MetricId(id), new ReadingId(readingId), body.reason(), actor));
    }

    @PostMapping(path = STREAM, consumes = MediaType.APPLICATION_NDJSON_VALUE)
    Recorded stream(InputStream body, Actor actor) throws IOException {
        return spool.through(body, content -> readings.record(new ReadingLines(content, json), actor));
    }

    record WithdrawalBody(@Nullable String reason) {}

    record Shape(
            UUID id,
            UUID metricId,
            LocalDate takenOn,
            BigDecimal value,
            @Nullable Integer sampleSize,
            String source,
            int revision,
            @Nullable String correctionReason,
            boolean inForce,
            Instant recordedAt,
            @Nullable UUID recordedBy,
            @Nullable Withdrawn withdrawal) {

        static Shape of(Reading reading) {
            return new Shape(
                    reading.id().value(),
                    reading.metric().value(),
                    reading.takenOn(),
                    reading.value(),
                    reading.sampleSize(),
                    reading.source(),
                    reading.revision(),
                    reading.correctionReason(),
                    reading.inForce(),
                    reading.recordedAt(),
                    reading.recordedBy() == null ? null : reading.recordedBy().value(),
                    Withdrawn.of(reading.withdrawal()));
        }
    }

    record Withdrawn(String reason, @Nullable UUID by, Instant at) {

        static @Nullable Withdrawn of(@Nullable Withdrawal withdrawal) {
            return withdrawal == null
                    ? null
                    : new Withdrawn(
                            withdrawal.reason(),
                            withdrawal.by() == null ? null : withdrawal.by().value(),
                            withdrawal.at());
        }
    }
}
