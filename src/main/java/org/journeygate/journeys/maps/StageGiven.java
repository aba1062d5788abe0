package org.journeygate.journeys.maps;

import java.util.List;
import org.journeygate.journeys.MetricId;
import org.jspecify.annotations.Nullable;

/** What is said about a stage, as it was typed. */
public record StageGiven(
        @Nullable String goal,
        List<TouchpointGiven> touchpoints,
        List<String> pains,
        @Nullable Integer emotion,
        List<MetricId> metrics) {

    public StageGiven {
        touchpoints = List.copyOf(touchpoints);
        pains = List.copyOf(pains);
        metrics = List.copyOf(metrics);
    }

    /** What is said about one touchpoint. */
    public record TouchpointGiven(
            @Nullable String channel, @Nullable String text) {}
}
