package org.journeygate.gates.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.journeygate.gates.Dossier;
import org.journeygate.gates.GateRequestRow;
import org.journeygate.gates.GateRequestStatus;
import org.journeygate.gates.MatrixView;
import org.journeygate.gates.Outcome;
import org.journeygate.gates.RequestKind;
import org.journeygate.gates.ReworkEnd;
import org.journeygate.gates.Tier;
import org.journeygate.people.UserId;
import org.jspecify.annotations.Nullable;

/** A gate request on the wire. */
record GateRequestJson(
        UUID id,
        String code,
        UUID initiativeId,
        String initiativeCode,
        String title,
        String gate,
        String gateModel,
        int gateModelVersion,
        int round,
        @Nullable Tier tier,
        GateRequestStatus status,
        int evidenceRevision,
        @Nullable Instant dueAt,
        UUID authorId,
        UUID squadId,
        String squad,
        UUID portfolioId,
        @Nullable String rule,
        Instant draftedAt,
        @Nullable Instant submittedAt,
        @Nullable Instant endedAt,
        @Nullable Instant reworkBy,
        @Nullable ReworkEnd reworkEnd,
        RequestKind kind,
        Set<Outcome> offers,
        int version) {

    static GateRequestJson of(GateRequestRow row) {
        return new GateRequestJson(
                row.id().value(),
                row.code(),
                row.initiative().value(),
                row.initiativeCode(),
                row.title(),
                row.gate(),
                row.gateModel(),
                row.gateModelVersion(),
                row.round(),
                row.tier(),
                row.status(),
                row.evidenceRevision(),
                row.dueAt(),
                row.author().value(),
                row.squad().value(),
                row.squadName(),
                row.portfolio().value(),
                row.rule(),
                row.draftedAt(),
                row.submittedAt(),
                row.endedAt(),
                row.reworkBy(),
                row.reworkEnd(),
                row.kind(),
                row.offers(),
                row.version());
    }

    /** The request with everything its reader may see. */
    record Full(
            @com.fasterxml.jackson.annotation.JsonUnwrapped GateRequestJson request,
            @Nullable String ask,
            @Nullable String measured,
            @Nullable String notKnown,
            List<Dossier.AnsweredCriterion> criteria,
            Map<String, Integer> scores,
            int scorePercent,
            @Nullable List<EvidenceJson> evidence,
            @Nullable SideEffectsJson sideEffects,
            @Nullable String evidenceHash,
            @Nullable List<SeatJson> seats,
            @Nullable List<QuestionJson> questions,
            @Nullable UUID chairId,
            @Nullable UUID deciderId,
            @Nullable String returnReason,
            boolean notChecked,
            @Nullable UUID decisionId,
            Dossier.@Nullable Origin follows,
            Map<String, Dossier.Origin> carriedScores,
            Set<Outcome> choices) {

        static Full of(Dossier dossier) {
            List<Dossier.EvidenceItem> evidence = dossier.evidence();
            MatrixView effects = dossier.sideEffects();
            List<Dossier.SeatView> seats = dossier.seats();
            List<Dossier.QuestionView> questions = dossier.questions();
            return new Full(
                    GateRequestJson.of(dossier.request()),
                    dossier.wording().ask(),
                    dossier.wording().measured(),
                    dossier.wording().notKnown(),
                    dossier.criteria(),
                    dossier.scores(),
                    dossier.scorePercent(),
                    evidence == null
                            ? null
                            : evidence.stream().map(EvidenceJson::of).toList(),
                    effects == null ? null : SideEffectsJson.of(effects),
                    dossier.evidenceHash(),
                    seats == null ? null : seats.stream().map(SeatJson::of).toList(),
                    questions == null
                            ? null
                            : questions.stream().map(QuestionJson::of).toList(),
                    personId(dossier.chair()),
                    personId(dossier.decider()),
                    dossier.returnReason(),
                    dossier.notChecked(),
                    dossier.decision() == null ? null : dossier.decision().value(),
                    dossier.follows(),
                    dossier.carriedScores(),
                    dossier.can().decide());
        }
    }

    /** One seat and the votes that the reader may see. */
    record SeatJson(
            UUID id,
            String group,
            UUID holder,
            @Nullable UUID alternate,
            boolean alternateCalled,
            boolean veto,
            String state,
            @Nullable Instant dueAt,
            @Nullable Instant lapsesAt,
            List<VoteJson> votes) {

        static SeatJson of(Dossier.SeatView seat) {
            return new SeatJson(
                    seat.id().value(),
                    seat.group(),
                    seat.holder().value(),
                    personId(seat.alternate()),
                    seat.alternateCalled(),
                    seat.veto(),
                    seat.state(),
                    seat.dueAt(),
                    seat.lapsesAt(),
                    seat.votes().stream().map(VoteJson::of).toList());
        }
    }

    /** One vote. */
    record VoteJson(
            UUID voter,
            String outcome,
            @Nullable String reason,
            @Nullable UUID weighedMost,
            Map<String, Integer> scores,
            List<ConditionJson> conditions,
            int evidenceRevision,
            Instant castAt) {

        static VoteJson of(Dossier.VoteView vote) {
            return new VoteJson(
                    vote.voter().value(),
                    vote.outcome(),
                    vote.reason(),
                    vote.weighedMost() == null ? null : vote.weighedMost().value(),
                    vote.scores(),
                    vote.conditions().stream().map(ConditionJson::of).toList(),
                    vote.evidenceRevision(),
                    vote.castAt());
        }
    }

    /** One question and its answer. */
    record QuestionJson(
            UUID id,
            UUID asker,
            String text,
            Instant askedAt,
            Instant dueAt,
            @Nullable String answer,
            @Nullable Instant answeredAt,
            boolean expired) {

        static QuestionJson of(Dossier.QuestionView question) {
            return new QuestionJson(
                    question.id().value(),
                    question.asker().value(),
                    question.text(),
                    question.askedAt(),
                    question.dueAt(),
                    question.answer(),
                    question.answeredAt(),
                    question.expired());
        }
    }

    private static @Nullable UUID personId(@Nullable UserId person) {
        return person == null ? null : person.value();
    }
}
