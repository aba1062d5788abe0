package org.journeygate.gates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.journeygate.gates.rights.UnderCharter;
import org.journeygate.gates.samples.CharterSample;
import org.jspecify.annotations.Nullable;

/**
 * A decision on record. Votes, dissent and recusals are null where they are not for the reader.
 *
 * @param decidedBy the chair who decided, null where the panel did
 * @param concurredBy the second voice that a go of the chair needed after lapsed seats, else null
 * @param charter under which the squad passed the gate by itself, null where a panel decided
 * @param sample how it stands with the PMO's look at it, null where it is not in the sample
 * @param evidenceHash SHA-256 of the frozen evidence revision that was decided on
 */
public record DecisionRow(
        DecisionId id,
        String code,
        GateRequestId request,
        String requestCode,
        UUID initiative,
        String initiativeCode,
        String title,
        UUID portfolio,
        UUID squad,
        String squadName,
        String gateModel,
        String gate,
        int round,
        RequestKind kind,
        Tier tier,
        String rule,
        Outcome outcome,
        String reason,
        @Nullable UUID decidedBy,
        @Nullable UUID concurredBy,
        Instant submittedAt,
        Instant takenAt,
        int evidenceRevision,
        String evidenceHash,
        @Nullable List<VoteRecord> votes,
        @Nullable List<VoteRecord> dissent,
        @Nullable List<RecusalRecord> recusals,
        List<OwedCondition> conditions,
        List<String> failedCriteria,
        @Nullable UUID supersedes,
        @Nullable UnderCharter charter,
        CharterSample.@Nullable State sample) {

    /** A condition on record. */
    public record OwedCondition(ConditionId id, String text, ConditionKind kind, UUID owner, LocalDate dueOn) {}
}
