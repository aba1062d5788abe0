package org.journeygate.gates;

import java.util.List;
import java.util.Map;
import org.journeygate.inbox.WorkItemId;
import org.jspecify.annotations.Nullable;

/**
 * A vote as a seat casts it.
 *
 * @param outcome null to abstain
 * @param reason required for every outcome but GO
 * @param weighedMost the evidence that weighed most, one tap on a full-tier GO; may be left out
 * @param scores the voter's own scores of the should-meet factors, 0 to 10, by key; may be empty
 * @param conditions one to three for GO_WITH_CONDITIONS, none otherwise
 * @param item the work item that the person acts on; may be left out
 * @param itemVersion its version as the person saw it
 * @param seenRevision the evidence revision that the person read
 */
public record Ballot(
        @Nullable Outcome outcome,
        @Nullable String reason,
        @Nullable EvidenceId weighedMost,
        Map<String, Integer> scores,
        List<ConditionDraft> conditions,
        @Nullable WorkItemId item,
        @Nullable Integer itemVersion,
        @Nullable Integer seenRevision) {

    /** A vote without anything that may be left out. */
    public static Ballot of(@Nullable Outcome outcome, @Nullable String reason) {
        return new Ballot(outcome, reason, null, Map.of(), List.of(), null, null, null);
    }
}
