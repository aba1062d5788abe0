package org.journeygate.shared.figures;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something looked up in the database for a gauge, at most every fifteen seconds however often it is collected. Where the
 * look-up fails its gauges are not a number until the next one.
 *
 * @param <T> what is found at once, such as a record of several figures
 */
public final class Lookup<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Lookup.class);
    private static final Duration HOLDS = Duration.ofSeconds(15);

    private final Clock clock;
    private final Supplier<T> query;
    private @Nullable T found;
    private @Nullable Instant at;

    /** Of what the query finds. */
    public Lookup(Clock clock, Supplier<T> query) {
        this.clock = clock;
        this.query = query;
    }

    /** One figure of what was found last. */
    public synchronized double figure(ToDoubleFunction<T> figure) {
        Instant now = clock.instant();
        if (at == null || now.isBefore(at) || !now.isBefore(at.plus(HOLDS))) {
            at = now;
            found = lookUp();
        }
        return found == null ? Double.NaN : figure.applyAsDouble(found);
    }

    private @Nullable T lookUp() {
        try {
            return query.get();
        } catch (RuntimeException failed) {
            LOG.warn("Figures could not be looked up: {}", failed.toString());
            return null;
        }
    }
}
