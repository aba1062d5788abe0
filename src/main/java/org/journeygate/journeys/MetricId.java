package org.journeygate.journeys;

import java.util.UUID;
import org.journeygate.shared.Identity;

/** The id of a metric. */
public record MetricId(UUID value) implements Identity {

    /** A new id. */
    public static MetricId next() {
        return new MetricId(Identity.next());
    }
}
