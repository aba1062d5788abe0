package org.journeygate.journeys.benchmarks;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.journeygate.audit.AuditLog;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.Journeys;
import org.journeygate.journeys.Metric;
import org.journeygate.journeys.MetricId;
import org.journeygate.journeys.Metrics;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
import org.journeygate.shared.Checks;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What competitors reach: noted by the journey's owner, the PMO and administrators, read by everybody. */
@Component
@Transactional
public class Benchmarks {

    private static final String LEAST = "-999999999999";
    private static final String MOST = "999999999999";
    private static final int SHOWN = 100;

    private final BenchmarkRepository benchmarks;
    private final Metrics metrics;
    private final Journeys journeys;
    private final Portfolios portfolios;
    private final AuditLog audit;
    private final Clock clock;

    Benchmarks(
            BenchmarkRepository benchmarks,
            Metrics metrics,
            Journeys journeys,
            Portfolios portfolios,
            AuditLog audit,
            Clock clock) {
        this.benchmarks = benchmarks;
        this.metrics = metrics;
        this.journeys = journeys;
        this.portfolios = portfolios;
        this.audit = audit;
        this.clock = clock;
    }

    /** The benchmark; NotFound where there is none. */
    @Transactional(readOnly = true)
    public Benchmark get(BenchmarkId id) {
        return benchmarks.find(id).orElseThrow(Benchmarks::unknown);
    }

    /** All benchmarks of a metric, the latest day first. Three statements. */
    @Transactional(readOnly = true)
    public Paged<Benchmark> of(MetricId metric, PageQuery query) {
        return benchmarks.page(metrics.get(metric).id(), query);
    }

    /** The latest of each competitor by metric, a hundred at most; a metric without one is left out. One statement. */
    @Transactional(readOnly = true)
    public Map<MetricId, List<Benchmark>> of(JourneyId journey) {
        return benchmarks.latest(journey, SHOWN).stream().collect(Collectors.groupingBy(Benchmark::metric));
    }

    /** Notes what a competitor reached; NotFound where there is no such metric. */
    public Benchmark note(MetricId id, Particulars particulars, Actor by) {
        Metric metric = metrics.get(id);
        Journey journey = kept(metric, by);
        ZoneId zone = portfolios.get(journey.portfolio()).zone();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        var checks = new Checks();
        String competitor = checks.line("competitor", particulars.competitor(), 120);
        BigDecimal value = checks.number("value", particulars.value(), LEAST, MOST, 4);
        LocalDate day = particulars.takenOn();
        checks.present("takenOn", day);
        checks.that(
                day == null || (!day.isAfter(today) && day.getYear() >= 1990),
                "takenOn",
                "is a day that has come already");
        String source = checks.line("source", particulars.source(), 500);
        checks.done();
        Benchmark benchmark = new Benchmark(
                BenchmarkId.next(),
                id,
                competitor,
                value,
                Objects.requireNonNull(day),
                source,
                by.person(),
                clock.instant());
        benchmarks.insert(benchmark);
        audit.record(by.did("benchmark.noted", "metric", id.value(), null, facts(benchmark)));
        return get(benchmark.id());
    }

    /** Takes a benchmark out; NotFound where it is gone already. */
    public void takeOut(BenchmarkId id, Actor by) {
        Benchmark benchmark = get(id);
        kept(metrics.get(benchmark.metric()), by);
        if (!benchmarks.delete(id)) {
            throw unknown();
        }
        audit.record(by.did("benchmark.takenOut", "metric", benchmark.metric().value(), null, facts(benchmark)));
    }

    private Journey kept(Metric metric, Actor by) {
        Journey journey = journeys.get(metric.journey());
        if (!journeys.mayChange(journey, by)) {
            throw new NotPermitted(
                    "not-journey-owner",
                    "Only the journey's owner, the PMO and administrators keep its benchmarks. Ask one of them.");
        }
        return journey;
    }

    private static Map<String, ?> facts(Benchmark benchmark) {
        return Map.of(
                "competitor", benchmark.competitor(),
                "value", benchmark.value().toPlainString(),
                "takenOn", benchmark.takenOn().toString());
    }

    private static NotFound unknown() {
        return new NotFound("benchmark-not-found", "There is no such benchmark, or not any more.");
    }

    /** What is said about a benchmark, as it was typed; the value in the metric's unit. */
    public record Particulars(
            @Nullable String competitor,
            @Nullable BigDecimal value,
            @Nullable LocalDate takenOn,
            @Nullable String source) {}
}
