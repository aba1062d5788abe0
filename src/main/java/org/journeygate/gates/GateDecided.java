package org.journeygate.gates;

import java.util.Set;
import org.journeygate.people.UserId;

/** A gate is decided. The audience are squad lead, sponsor, panel and chair. */
public record GateDecided(
        DecisionId decision,
        GateRequestId request,
        String code,
        String title,
        String gate,
        Outcome outcome,
        String reason,
        Set<UserId> audience) {}
