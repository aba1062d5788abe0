package org.journeygate.gates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A vote as it stands on a decision's record, with names as they were.
 *
 * @param voter who voted
 * @param forHolder whose seat it was, where an alternate voted for them; null otherwise
 * @param vote an outcome's name or {@code ABSTAIN}
 * @param first the seat's first vote, where it was changed later; null otherwise
 */
public record VoteRecord(
        UUID seatId,
        String group,
        UUID voterId,
        String voter,
        @Nullable String forHolder,
        String vote,
        @Nullable String reason,
        @Nullable String weighedMost,
        Map<String, Integer> scores,
        List<Owed> conditions,
        int evidenceRevision,
        Instant castAt,
        @Nullable String first) {

    /** A condition that the vote asked for. */
    public record Owed(String text, ConditionKind kind, String owner, LocalDate dueOn) {}
}
