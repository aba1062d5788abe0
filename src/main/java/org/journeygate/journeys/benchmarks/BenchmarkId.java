package org.journeygate.journeys.benchmarks;

import java.util.UUID;
import org.journeygate.shared.Identity;

/** The id of a benchmark. */
public record BenchmarkId(UUID value) implements Identity {

    /** A new id. */
    public static BenchmarkId next() {
        return new BenchmarkId(Identity.next());
    }
}
