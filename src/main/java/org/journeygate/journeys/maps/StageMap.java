package org.journeygate.journeys.maps;

import java.util.List;
import org.journeygate.journeys.MetricId;
import org.jspecify.annotations.Nullable;

/**
 * What the map says about one stage.
 *
 * @param goal what the customer wants here; empty where nobody has said
 * @param pains what gets in the customer's way
 * @param emotion how the customer feels, −2 to +2, or null where nobody knows
 * @param metrics those of the journey that tell how this stage does
 */
public record StageMap(
        String goal,
        List<Touchpoint> touchpoints,
        List<String> pains,
        @Nullable Integer emotion,
        List<MetricId> metrics) {

    /** A stage of which nothing is said yet. */
    public static final StageMap EMPTY = new StageMap("", List.of(), List.of(), null, List.of());

    public StageMap {
        touchpoints = List.copyOf(touchpoints);
        pains = List.copyOf(pains);
        metrics = List.copyOf(metrics);
    }

    /** Whether nothing is said of it yet. */
    public boolean empty() {
        return equals(EMPTY);
    }
}
