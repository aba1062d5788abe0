package org.journeygate.gates;

import java.time.Instant;
import java.util.List;
import org.journeygate.gates.rights.UnderCharter;
import org.jspecify.annotations.Nullable;

/** A decision at the moment it is taken; what is written is never changed, only superseded. */
record Decision(
        DecisionId id,
        String code,
        GateRequest request,
        Outcome outcome,
        String reason,
        Instant takenAt,
        String evidenceHash,
        List<VoteRecord> votes,
        List<VoteRecord> dissent,
        List<ConditionTerms> conditions,
        List<RecusalRecord> recusals,
        List<String> failedCriteria,
        @Nullable UnderCharter charter) {}
