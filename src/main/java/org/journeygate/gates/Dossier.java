package org.journeygate.gates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import org.journeygate.gates.facts.ExperimentResult;
import org.journeygate.gates.facts.Facts;
import org.journeygate.gates.grades.AgedGrade;
import org.journeygate.gates.grades.Grade;
import org.journeygate.journeys.MetricId;
import org.journeygate.journeys.StageId;
import org.journeygate.people.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A gate request as one reader may see it: evidence and votes only where they are for this reader.
 *
 * @param wording what it asks in words
 * @param criteria the must-meet criteria with the squad lead's answers
 * @param scores the squad's scores by factor
 * @param evidence null where it is not for this reader
 * @param sideEffects what it does to other journeys; null where evidence is not for this reader
 * @param evidenceHash SHA-256 of the newest frozen revision, or null
 * @param seats the panel; who has voted is for insiders, what was voted as the rules say
 * @param questions null where they are not for this reader
 * @param decision the decision's id once there is one
 * @param contested why the votes did not decide, for who sees them while the chair has it: CHAIR, VETO, QUORUM, NOBODY_VOTED,
 *     NOTHING_CARRIED or TIE; REWORK_MISSED or REWORK_GIVEN_UP where a rework was not submitted; PAUSE_RUN_OUT
 *     or PAUSE_LET_GO where a pause is over; else null
 * @param follows the request whose decision set this one going, or null
 * @param carriedScores of the scores that were carried over and not changed since: where each stood first, by factor
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
        @Nullable MatrixView sideEffects,
        @Nullable String evidenceHash,
        @Nullable List<SeatView> seats,
        @Nullable List<QuestionView> questions,
        @Nullable UserId chair,
        @Nullable UserId decider,
        @Nullable String returnReason,
        boolean notChecked,
        @Nullable DecisionId decision,
        @Nullable String contested,
        @Nullable Origin follows,
        Map<String, Origin> carriedScores,
        Abilities can) {

    /** Whether something in it was carried over from a gate before. */
    public boolean isCarried() {
        return !carriedScores.isEmpty()
                || criteria.stream().anyMatch(line -> line.carriedFrom() != null)
                || evidence != null && evidence.stream().anyMatch(item -> item.carriedFrom() != null)
                || sideEffects != null && sideEffects.carried();
    }

    /** The kinds of evidence that are still to be added, at all or in the grade wanted; empty where evidence is not for this reader. */
    public List<EvidenceKind> wantedEvidence() {
        List<EvidenceItem> present = evidence;
        return present == null
                ? List.of()
                : gate.evidence().stream()
                        .filter(wanted -> present.stream()
                                .noneMatch(item ->
                                        wanted.isMetBy(item.kind(), item.grade().letter())))
                        .map(WantedEvidence::kind)
                        .toList();
    }

    /** Whether the gate asks the squad lead for an answer or a score that was not carried over. */
    public boolean isSomethingNew() {
        return !newFactors().isEmpty()
                || criteria.stream().anyMatch(line -> !line.criterion().isComputed() && line.carriedFrom() == null);
    }

    /** The should-meet factors whose scores were carried over. */
    public List<Factor> carriedFactors() {
        return gate.shouldMeet().stream()
                .filter(factor -> carriedScores.containsKey(factor.key()))
                .toList();
    }

    /** The others. */
    public List<Factor> newFactors() {
        return gate.shouldMeet().stream()
                .filter(factor -> !carriedScores.containsKey(factor.key()))
                .toList();
    }

    /** A request of the same bet, named. */
    public record Origin(UUID requestId, String code, String gate, RequestKind kind) {}

    /**
     * A must-meet criterion and the squad lead's answer, null where it is computed or not answered yet.
     *
     * @param carriedFrom where the answer stood first, where it was carried over and not changed since
     */
    public record AnsweredCriterion(
            Criterion criterion,
            @Nullable Boolean met,
            @Nullable String reason,
            @Nullable Origin carriedFrom) {}

    /**
     * One item of evidence.
     *
     * @param metric the metric of the bet's journey that it is about, or null
     * @param stage the stage that it is about, or null
     * @param frozenGrades what it was worth in each revision that was frozen for who decides, by its number
     * @param carriedFrom where it stood first, where it was carried over and not changed since
     */
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
            boolean customers,
            @Nullable MetricId metric,
            @Nullable StageId stage,
            Facts facts,
            AgedGrade grade,
            SortedMap<Integer, Grade> frozenGrades,
            List<Attachment> attachments,
            @Nullable Origin carriedFrom) {

        /** What the numbers of an experiment say; null where there are none. */
        public @Nullable ExperimentResult result() {
            return facts.experiment() == null ? null : ExperimentResult.of(facts.experiment());
        }

        /** What it was worth in the newest of them; null where there is none. */
        public @Nullable Grade frozenGrade() {
            return frozenGrades.isEmpty() ? null : frozenGrades.get(frozenGrades.lastKey());
        }

        /** The first revision in which it was frozen; only where it was. */
        public int frozenFrom() {
            return frozenGrades.firstKey();
        }

        /** The newest revision in which it was frozen; only where it was. */
        public int frozenUntil() {
            return frozenGrades.lastKey();
        }

        /** Whether it was worth more when it was frozen for who decides. */
        public boolean hasFallenSinceFrozen() {
            Grade frozen = frozenGrade();
            return frozen != null && !grade.letter().reaches(frozen);
        }
    }

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
            boolean replace) {

        /** Whether the reader may choose a go with conditions as chair. */
        public boolean isConditional() {
            return decide.contains(Outcome.GO_WITH_CONDITIONS);
        }
    }
}
