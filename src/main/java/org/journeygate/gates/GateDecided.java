package org.journeygate.gates;

import java.util.Set;
import org.journeygate.people.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A gate is decided. The audience are squad lead, sponsor, panel and chair.
 *
 * @param nextGate the gate for which a draft is made now, or null
 */
public record GateDecided(
        DecisionId decision,
        GateRequestId request,
        String code,
        String title,
        String gate,
        Outcome outcome,
        String reason,
        @Nullable String nextGate,
        Set<UserId> audience) {}
