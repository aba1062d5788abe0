package org.journeygate.gates.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.journeygate.gates.Ballot;
import org.journeygate.gates.ChairDecisions;
import org.journeygate.gates.Dossier;
import org.journeygate.gates.Dossiers;
import org.journeygate.gates.EvidenceFile;
import org.journeygate.gates.EvidenceId;
import org.journeygate.gates.GateRequestId;
import org.journeygate.gates.GateRequestStatus;
import org.journeygate.gates.GateRequests;
import org.journeygate.gates.LadderEnds;
import org.journeygate.gates.Outcome;
import org.journeygate.gates.QuestionId;
import org.journeygate.gates.Questions;
import org.journeygate.gates.Recusals;
import org.journeygate.gates.SeatId;
import org.journeygate.gates.Timeline;
import org.journeygate.gates.Votes;
import org.journeygate.inbox.WorkItemId;
import org.journeygate.people.Actor;
import org.journeygate.people.UserId;
import org.journeygate.shared.IdOrCode;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.web.ETags;
import org.journeygate.shared.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Acts on a gate request over REST: evidence, votes, questions, recusals, the chair's decision, a ladder's end. */
@RestController
@RequestMapping("/api/v1/gate-requests/{id}")
class GateActApi {

    private final GateRequests requests;
    private final Dossiers dossiers;
    private final EvidenceFile evidence;
    private final Votes votes;
    private final Questions questions;
    private final Recusals recusals;
    private final ChairDecisions chair;
    private final LadderEnds ends;
    private final Timeline timeline;

    GateActApi(
            GateRequests requests,
            Dossiers dossiers,
            EvidenceFile evidence,
            Votes votes,
            Questions questions,
            Recusals recusals,
            ChairDecisions chair,
            LadderEnds ends,
            Timeline timeline) {
        this.requests = requests;
        this.dossiers = dossiers;
        this.evidence = evidence;
        this.votes = votes;
        this.questions = questions;
        this.recusals = recusals;
        this.chair = chair;
        this.ends = ends;
        this.timeline = timeline;
    }

    @GetMapping("/evidence")
    List<EvidenceJson> evidence(@PathVariable IdOrCode id, Actor actor) {
        return visible(dossiers.read(id(id), actor)).stream()
                .map(EvidenceJson::of)
                .toList();
    }

    @GetMapping("/evidence/{evidenceId}")
    ResponseEntity<EvidenceJson> evidence(@PathVariable IdOrCode id, @PathVariable UUID evidenceId, Actor actor) {
        return item(id(id), evidenceId, actor);
    }

    @PostMapping("/evidence")
    ResponseEntity<EvidenceJson> add(@PathVariable IdOrCode id, @RequestBody EvidenceJson.Statement said, Actor actor) {
        EvidenceId added = evidence.add(id(id), said.statement(), said.isEditorial(), actor);
        EvidenceJson json = EvidenceJson.of(find(id(id), added.value(), actor));
        return ResponseEntity.created(
                        URI.create("/api/v1/gate-requests/%s/evidence/%s".formatted(id.text(), json.id())))
                .eTag(ETags.of(json.version()))
                .body(json);
    }

    @PutMapping("/evidence/{evidenceId}")
    ResponseEntity<EvidenceJson> change(
            @PathVariable IdOrCode id,
            @PathVariable UUID evidenceId,
            IfMatch seen,
            @RequestBody EvidenceJson.Statement said,
            Actor actor) {
        evidence.change(
                id(id), new EvidenceId(evidenceId), seen.version(), said.statement(), said.isEditorial(), actor);
        return item(id(id), evidenceId, actor);
    }

    @DeleteMapping("/evidence/{evidenceId}")
    ResponseEntity<Void> remove(@PathVariable IdOrCode id, @PathVariable UUID evidenceId, Actor actor) {
        evidence.remove(id(id), new EvidenceId(evidenceId), actor);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/votes")
    ResponseEntity<CastVoteJson> vote(@PathVariable IdOrCode id, @RequestBody BallotJson ballot, Actor actor) {
        GateRequestId request = id(id);
        Votes.CastVote cast = votes.cast(request, ballot.ballot(), actor);
        return ResponseEntity.status(201).body(CastVoteJson.of(cast));
    }

    @PostMapping("/questions")
    ResponseEntity<Map<String, Object>> ask(@PathVariable IdOrCode id, @RequestBody QuestionText text, Actor actor) {
        QuestionId question = questions.ask(id(id), text.text() == null ? "" : text.text(), actor);
        return ResponseEntity.status(201).body(Map.of("id", question.value()));
    }

    @PostMapping("/recusal")
    ResponseEntity<GateRequestJson.Full> recuse(
            @PathVariable IdOrCode id, @RequestBody RecusalJson recusal, Actor actor) {
        GateRequestId request = id(id);
        recusals.recuse(request, recusal.reason(), recusal.itemVersion(), actor);
        return full(request, actor);
    }

    @PostMapping("/answers")
    ResponseEntity<Void> answer(@PathVariable IdOrCode id, @RequestBody AnswerText answer, Actor actor) {
        if (answer.questionId() == null) {
            throw new InvalidInput("questionId", "is missing: the question that this answers");
        }
        questions.answer(
                id(id), new QuestionId(answer.questionId()), answer.text() == null ? "" : answer.text(), actor);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/decision")
    ResponseEntity<GateRequestJson.Full> decide(
            @PathVariable IdOrCode id, @RequestBody VerdictJson verdict, Actor actor) {
        if (verdict.outcome() == null) {
            throw new InvalidInput("outcome", "is missing");
        }
        GateRequestId request = id(id);
        chair.decide(
                request,
                new ChairDecisions.Verdict(
                        verdict.outcome(),
                        verdict.reason(),
                        ConditionJson.drafts(verdict.conditions()),
                        verdict.itemVersion(),
                        verdict.seenRevision()),
                actor);
        return full(request, actor);
    }

    @PostMapping("/seats/{seatId}/replacement")
    ResponseEntity<GateRequestJson.Full> replace(
            @PathVariable IdOrCode id, @PathVariable UUID seatId, @RequestBody Naming naming, Actor actor) {
        GateRequestId request = id(id);
        ends.replace(request, new SeatId(seatId), naming.person(), naming.why(), actor);
        return full(request, actor);
    }

    @PostMapping("/referral")
    ResponseEntity<GateRequestJson.Full> refer(@PathVariable IdOrCode id, @RequestBody Naming naming, Actor actor) {
        GateRequestId request = id(id);
        ends.refer(request, naming.person(), naming.why(), actor);
        return full(request, actor);
    }

    @GetMapping("/timeline")
    Map<String, Object> timeline(@PathVariable IdOrCode id, Actor actor) {
        return Map.of("items", timeline.of(id(id), actor));
    }

    private ResponseEntity<GateRequestJson.Full> full(GateRequestId id, Actor actor) {
        GateRequestJson.Full full = GateRequestJson.Full.of(dossiers.read(id, actor));
        return ResponseEntity.ok().eTag(ETags.of(full.request().version())).body(full);
    }

    private ResponseEntity<EvidenceJson> item(GateRequestId id, UUID evidenceId, Actor actor) {
        EvidenceJson json = EvidenceJson.of(find(id, evidenceId, actor));
        return ResponseEntity.ok().eTag(ETags.of(json.version())).body(json);
    }

    private Dossier.EvidenceItem find(GateRequestId id, UUID evidenceId, Actor actor) {
        return visible(dossiers.read(id, actor)).stream()
                .filter(item -> item.id().value().equals(evidenceId))
                .findFirst()
                .orElseThrow(() -> new NotFound("evidence-not-found", "There is no such evidence on this request."));
    }

    private static List<Dossier.EvidenceItem> visible(Dossier dossier) {
        List<Dossier.EvidenceItem> evidence = dossier.evidence();
        if (evidence == null) {
            throw new NotPermitted(
                    "evidence-not-for-you", "Evidence is for the squad, the panel, the PMO and auditors.");
        }
        return evidence;
    }

    private GateRequestId id(IdOrCode id) {
        return requests.idOf(id.id(), id.text());
    }

    /** A vote on the wire; outcome is one of the five or ABSTAIN. */
    record BallotJson(
            @Nullable String outcome,
            @Nullable String reason,
            @Nullable UUID weighedMost,
            @Nullable Map<String, Integer> scores,
            @Nullable List<ConditionJson> conditions,
            @Nullable UUID item,
            @Nullable Integer itemVersion,
            @Nullable Integer seenRevision) {

        Ballot ballot() {
            return new Ballot(
                    voted(),
                    reason,
                    weighedMost == null ? null : new EvidenceId(weighedMost),
                    scores == null ? Map.of() : scores,
                    ConditionJson.drafts(conditions),
                    item == null ? null : new WorkItemId(item),
                    itemVersion,
                    seenRevision);
        }

        private @Nullable Outcome voted() {
            if (outcome == null) {
                throw new InvalidInput("outcome", "is missing: one of the five outcomes or ABSTAIN");
            }
            if (outcome.equals("ABSTAIN")) {
                return null;
            }
            try {
                return Outcome.valueOf(outcome);
            } catch (IllegalArgumentException unknown) {
                throw new InvalidInput("outcome", "is one of GO, GO_WITH_CONDITIONS, PIVOT, PAUSE, STOP, ABSTAIN");
            }
        }
    }

    /** The answer to a vote. */
    record CastVoteJson(
            UUID id,
            UUID seat,
            String outcome,
            @Nullable UUID item,
            @Nullable Integer itemVersion,
            GateRequestStatus status) {

        static CastVoteJson of(Votes.CastVote cast) {
            return new CastVoteJson(
                    cast.vote().value(),
                    cast.seat().value(),
                    cast.outcome(),
                    cast.item() == null ? null : cast.item().value(),
                    cast.itemVersion(),
                    cast.status());
        }
    }

    /** A question. */
    record QuestionText(@Nullable String text) {}

    /** A recusal and why. */
    record RecusalJson(@Nullable String reason, @Nullable Integer itemVersion) {}

    /** An answer to a question. */
    record AnswerText(@Nullable UUID questionId, @Nullable String text) {}

    /** The chair's decision on the wire. */
    record VerdictJson(
            @Nullable Outcome outcome,
            @Nullable String reason,
            @Nullable List<ConditionJson> conditions,
            @Nullable Integer itemVersion,
            @Nullable Integer seenRevision) {}

    /** A person named with a reason. */
    record Naming(@Nullable UUID userId, @Nullable String reason) {

        UserId person() {
            if (userId == null) {
                throw new InvalidInput("userId", "is missing");
            }
            return new UserId(userId);
        }

        String why() {
            return reason == null ? "" : reason;
        }
    }
}
