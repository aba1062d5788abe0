package org.journeygate.notifications.feeds;

import java.time.Instant;
import java.util.UUID;
import org.journeygate.journeys.PortfolioId;
import org.jspecify.annotations.Nullable;

/**
 * An address under which a person's calendar finds what is theirs; never the address itself, which is a secret.
 *
 * @param portfolio whose reviews it shows; null for what is due from its owner
 * @param madeAt when its present address was made
 * @param lastReadAt when a calendar last asked, to the hour; null for never
 */
public record CalendarFeed(
        UUID id,
        @Nullable PortfolioId portfolio,
        Instant madeAt,
        @Nullable Instant lastReadAt) {}
