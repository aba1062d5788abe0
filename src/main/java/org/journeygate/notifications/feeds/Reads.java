package org.journeygate.notifications.feeds;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.journeygate.shared.TooManyAttempts;
import org.springframework.stereotype.Component;

/** Slows a calendar down that asks without end: within a quarter of an hour sixty times for one feed, on each node. */
@Component
class Reads {

    static final int MOST = 60;

    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final Map<UUID, Window> windows = new ConcurrentHashMap<>();
    private final Clock clock;

    Reads(Clock clock) {
        this.clock = clock;
    }

    /** Counts this one; refused with TooManyAttempts over the limit. */
    void count(UUID feed) {
        Instant now = clock.instant();
        Window window = windows.compute(
                feed,
                (same, before) -> before == null || !now.isBefore(before.until()) || now.isBefore(before.since())
                        ? new Window(now, now.plus(WINDOW), 1)
                        : new Window(before.since(), before.until(), before.reads() + 1));
        if (window.reads() > MOST) {
            throw new TooManyAttempts(
                    "too-many-reads",
                    "This calendar is asked for too often. Once an hour is enough.",
                    Map.of("retryAfterSeconds", Math.max(1, (int)
                            Duration.between(now, window.until()).toSeconds())));
        }
    }

    private record Window(Instant since, Instant until, int reads) {}
}
