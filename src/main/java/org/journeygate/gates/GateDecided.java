package org.journeygate.gates;

import java.util.Set;
import org.journeygate.people.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A gate is decided. The audience are squad lead, sponsor, panel and chair.
 *
 * @param nextGate the gate for which a draft is made now, or null
 * @param rework what a pivot gives the squad, or null
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
        @Nullable Rework rework,
        Set<UserId> audience) {

    /**
     * Another round.
     *
     * @param days working days to submit it in
     */
    public record Rework(int round, int days) {}
}
