package org.journeygate.journeys;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.journeygate.audit.AuditLog;
import org.journeygate.people.Actor;
import org.journeygate.shared.Checks;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.Outdated;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The metrics that say how a journey does: kept by the journey's owner, the PMO and administrators. */
@Component
@Transactional
public class Metrics {

    private static final String LEAST = "-999999999999";
    private static final String MOST = "999999999999";

    private final MetricRepository metrics;
    private final Journeys journeys;
    private final AuditLog audit;

    Metrics(MetricRepository metrics, Journeys journeys, AuditLog audit) {
        this.metrics = metrics;
        this.journeys = journeys;
        this.audit = audit;
    }

    /** The metric; NotFound where there is none. */
    @Transactional(readOnly = true)
    public Metric get(MetricId id) {
        return metrics.find(id).orElseThrow(() -> new NotFound("metric-not-found", "There is no such metric."));
    }

    /** The metrics with those ids; unknown ids are left out. One statement. */
    @Transactional(readOnly = true)
    public Map<MetricId, Metric> all(Collection<MetricId> ids) {
        return metrics.all(Set.copyOf(ids)).stream().collect(Collectors.toMap(Metric::id, Function.identity()));
    }

    /** The metrics with one of those names, of whatever journey. One statement. */
    @Transactional(readOnly = true)
    public List<Metric> named(Collection<String> names) {
        return metrics.named(names);
    }

    /** The metrics of each of those journeys, by name; a journey without one is left out. One statement. */
    @Transactional(readOnly = true)
    public Map<JourneyId, List<Metric>> of(Collection<JourneyId> ids) {
        return metrics.of(Set.copyOf(ids)).stream().collect(Collectors.groupingBy(Metric::journey));
    }

    /** The metrics by name; of one journey where it is given. Two statements. */
    @Transactional(readOnly = true)
    public Paged<Metric> search(@Nullable JourneyId journey, PageQuery query) {
        return metrics.page(journey, query);
    }

    /** Adds a metric to a journey; NotFound where there is no such journey. */
    public Metric create(JourneyId journey, Particulars particulars, Actor by) {
        Stewardship.requireKeeper(journeys.get(journey).owner(), by);
        Metric metric = particulars.checked(MetricId.next(), 0, journey);
        metrics.insert(metric);
        audit.record(by.did(
                "metric.created",
                "metric",
                metric.id().value(),
                null,
                Map.of("name", metric.name(), "journey", journey.value().toString())));
        return metric;
    }

    /** Changes a metric; Outdated where {@code seenVersion} is not the present one. */
    public Metric change(MetricId id, int seenVersion, Particulars particulars, Actor by) {
        Metric present = get(id);
        Stewardship.requireKeeper(journeys.get(present.journey()).owner(), by);
        Outdated.check(seenVersion, present.version());
        Metric changed = particulars.checked(id, seenVersion, present.journey());
        if (!metrics.update(changed)) {
            Outdated.check(seenVersion, get(id).version());
        }
        audit.record(by.did("metric.changed", "metric", id.value(), null, Map.of("name", changed.name())));
        return get(id);
    }

    /** What is said about a metric, as it was typed; the numbers in its unit, with at most four decimal places. */
    public record Particulars(
            @Nullable String name,
            @Nullable String unit,
            Metric.@Nullable Direction direction,
            Metric.@Nullable Kind kind,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal target,
            @Nullable BigDecimal tolerance) {

        private Metric checked(MetricId id, int version, JourneyId journey) {
            var checks = new Checks();
            String title = checks.line("name", name, 120);
            String measure = checks.line("unit", unit, 20);
            checks.present("direction", direction);
            checks.present("kind", kind);
            BigDecimal now = checks.optionalNumber("baseline", baseline, LEAST, MOST, 4);
            BigDecimal wanted = checks.optionalNumber("target", target, LEAST, MOST, 4);
            BigDecimal band = checks.optionalNumber("tolerance", tolerance, "0", MOST, 4);
            checks.done();
            return new Metric(
                    id,
                    version,
                    journey,
                    title,
                    measure,
                    direction == null ? Metric.Direction.HIGHER : direction,
                    kind == null ? Metric.Kind.EXPERIENCE : kind,
                    now,
                    wanted,
                    band);
        }
    }
}
