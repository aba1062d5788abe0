package org.journeygate.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.Journeys;
import org.journeygate.journeys.Metric;
import org.journeygate.journeys.MetricId;
import org.journeygate.journeys.Metrics;
import org.journeygate.shared.Identity;
import org.jspecify.annotations.Nullable;

/** The metrics that some rows mean by an id or a name, looked up in three statements. */
final class NamedMetrics {

    private final Map<MetricId, Metric> byId;
    private final Map<String, List<Metric>> byName;
    private final Map<JourneyId, Journey> journeys;

    NamedMetrics(List<Placed<ReadingFormat.Row>> rows, Metrics metrics, Journeys journeys) {
        Set<MetricId> ids = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (Placed<ReadingFormat.Row> row : rows) {
            String text = row.content().metric();
            Identity.parse(text).ifPresentOrElse(id -> ids.add(new MetricId(id)), () -> names.add(text));
        }
        this.byId = metrics.all(ids);
        this.byName = metrics.named(names).stream().collect(Collectors.groupingBy(Metric::name));
        Set<JourneyId> of = new HashSet<>();
        byId.values().forEach(metric -> of.add(metric.journey()));
        byName.values().forEach(all -> all.forEach(metric -> of.add(metric.journey())));
        this.journeys = new HashMap<>(journeys.all(of));
    }

    /** The one metric that the row means, or why there is not one. */
    Meant by(ReadingFormat.Row row) {
        List<Metric> found = Identity.parse(row.metric())
                .map(id -> byId.get(new MetricId(id)))
                .map(List::of)
                .orElseGet(() -> byName.getOrDefault(row.metric(), List.of()));
        List<Metric> there =
                found.stream().filter(metric -> isOf(metric, row.journey())).toList();
        if (there.size() == 1) {
            return new Meant(there.get(0).id(), "");
        }
        String shown = RowCells.shown(row.metric());
        if (there.isEmpty()) {
            return new Meant(
                    null,
                    found.isEmpty()
                            ? "%s is no metric that is known here: write its name as it stands there, or its id"
                                    .formatted(shown)
                            : "%s is no metric of that journey".formatted(shown));
        }
        return new Meant(
                null, "%s is the name of %d metrics: name the journey, or write the id".formatted(shown, there.size()));
    }

    private boolean isOf(Metric metric, @Nullable String journey) {
        Journey of = journeys.get(metric.journey());
        return journey == null || of != null && of.name().equals(journey);
    }

    /** @param fault why there is no metric; empty where there is */
    record Meant(@Nullable MetricId metric, String fault) {}
}
