package org.journeygate.gates;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.journeygate.people.UserId;
import org.jspecify.annotations.Nullable;

/**
 * One vote cast; a changed vote is a further one, the first stays on record.
 *
 * @param number counts the votes of a seat from 1
 * @param forId the seat's holder, also where the alternate voted
 * @param outcome null for an abstention
 */
record Vote(
        VoteId id,
        GateRequestId request,
        SeatId seat,
        int number,
        UserId voter,
        UserId forId,
        @Nullable Outcome outcome,
        @Nullable String reason,
        @Nullable EvidenceId weighedMost,
        Map<String, Integer> scores,
        List<ConditionTerms> conditions,
        int evidenceRevision,
        Instant castAt) {

    static final String ABSTAIN = "ABSTAIN";

    /** The outcome's name, or ABSTAIN. */
    String word() {
        return outcome == null ? ABSTAIN : outcome.name();
    }

    /** SHA-256 over id, word, reason and conditions: fixes what was voted, for those who hold the vote, and tells it to nobody else. */
    String seal() {
        return Json.sha256(
                String.join("\n", id.value().toString(), word(), reason == null ? "" : reason, Json.write(conditions)));
    }
}
