package org.journeygate.gates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.journeygate.people.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A gate request as one reader may see it: evidence and votes only where they are for this reader.
 *
 * @param wording what it asks in words
 * @param criteria the must-meet criteria with the squad lead's answers
 * @param scores the squad's scores by factor
 * @param evidence null where it is not for this reader
 * @param evidenceHash SHA-256 of the newest frozen revision, or null
 * @param seats the panel; who has voted is for insiders, what was voted as the rules say
 * @param questions null where they are not for this reader
 * @param decision the decision's id once there is one
 * @param contested why the votes did not decide, for who sees them while the chair has it: CHAIR, VETO, QUORUM, NOBODY_VOTED,
 *     NOTHING_CARRIED or TIE; else null
 * @param can what this reader may do now
 */
public record Dossier(
        GateRequestRow request,
        Gate gate,
        Drafts.Wording wording,
        List<AnsweredCriterion> criteria,
        Map<String, Integer> scores,
        int scorePercent,
        @Nullable List<EvidenceItem> evidence,
        @Nullable String evidenceHash,
        @Nullable List<SeatView> seats,
        @Nullable List<QuestionView> questions,
        @Nullable UserId chair,
        @Nullable UserId decider,
        @Nullable String returnReason,
        boolean notChecked,
        @Nullable DecisionId decision,
        @Nullable String contested,
        Abilities can) {

    /** A must-meet criterion and the squad lead's answer, null where it is computed or not answered yet. */
    public record AnsweredCriterion(
            Criterion criterion,
            @Nullable Boolean met,
            @Nullable String reason) {}

    /** One item of evidence. */
    public record EvidenceItem(
            EvidenceId id,
            int version,
            EvidenceKind kind,
            String title,
            String finding,
            String source,
            @Nullable String link,
            LocalDate gatheredOn,
            @Nullable Integer sampleSize,
            boolean customers) {}

    /**
     * One seat.
     *
     * @param state OPEN, VOTED, ABSTAINED, LAPSED or OUT; for who may not see votes, VOTED stands for both
     * @param votes its votes, newest first; empty where they are not for this reader
     */
    public record SeatView(
            SeatId id,
            String group,
            UserId holder,
            @Nullable UserId alternate,
            boolean alternateCalled,
            boolean veto,
            String state,
            @Nullable Instant dueAt,
            @Nullable Instant lapsesAt,
            List<VoteView> votes) {}

    /** One vote as cast. */
    public record VoteView(
            UserId voter,
            String outcome,
            @Nullable String reason,
            @Nullable EvidenceId weighedMost,
            Map<String, Integer> scores,
            List<ConditionTerms> conditions,
            int evidenceRevision,
            Instant castAt) {}

    /** A question to the squad lead and its answer. */
    public record QuestionView(
            QuestionId id,
            UserId asker,
            String text,
            Instant askedAt,
            Instant dueAt,
            @Nullable String answer,
            @Nullable Instant answeredAt,
            boolean expired) {}

    /**
     * What the reader may do now.
     *
     * @param decide outcomes that the reader may choose as chair; empty where it is not their turn
     */
    public record Abilities(
            boolean edit,
            boolean revise,
            boolean submit,
            boolean withdraw,
            boolean vote,
            boolean changeVote,
            boolean ask,
            boolean check,
            Set<Outcome> decide,
            boolean merge,
            boolean concur,
            boolean replace) {}
}
