package org.journeygate.journeys.readings;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.Journeys;
import org.journeygate.journeys.Metric;
import org.journeygate.journeys.MetricId;
import org.journeygate.journeys.Metrics;
import org.journeygate.people.Actor;
import org.jspecify.annotations.Nullable;

/** Of which metrics one person may record readings, looked up once per metric. */
final class Permits {

    private final Metrics metrics;
    private final Journeys journeys;
    private final Actor actor;
    private final Map<MetricId, Permit> known = new HashMap<>();

    Permits(Metrics metrics, Journeys journeys, Actor actor) {
        this.metrics = metrics;
        this.journeys = journeys;
        this.actor = actor;
    }

    /** Looks up those not looked up before. At most three statements. */
    void lookUp(Collection<MetricId> ids) {
        Set<MetricId> unknown = new HashSet<>(ids);
        unknown.removeAll(known.keySet());
        if (unknown.isEmpty()) {
            return;
        }
        Map<MetricId, Metric> found = metrics.all(unknown);
        Map<JourneyId, Journey> of =
                journeys.all(found.values().stream().map(Metric::journey).collect(Collectors.toSet()));
        for (MetricId id : unknown) {
            Metric metric = found.get(id);
            known.put(id, metric == null ? Permit.UNKNOWN : permit(of.get(metric.journey())));
        }
    }

    /** What is in the way of recording readings of that metric; null where nothing is. */
    @Nullable
    String obstacle(MetricId id) {
        return switch (Objects.requireNonNull(known.get(id))) {
            case GIVEN -> null;
            case REFUSED -> "is of a journey that you do not keep: its owner, the PMO and administrators record it";
            case UNKNOWN -> "is no metric that is known here";
        };
    }

    private Permit permit(@Nullable Journey journey) {
        return journey != null && journeys.mayChange(journey, actor) ? Permit.GIVEN : Permit.REFUSED;
    }

    private enum Permit {
        GIVEN,
        REFUSED,
        UNKNOWN
    }
}
