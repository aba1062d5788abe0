package org.journeygate.gates;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.journeygate.audit.AuditLog;
import org.journeygate.gates.sideeffects.SideEffectStore;
import org.journeygate.initiatives.Initiative;
import org.journeygate.people.Actor;
import org.journeygate.shared.Codes;
import org.journeygate.squads.Squad;
import org.journeygate.squads.Squads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes the draft that a decision entails out of the request that was decided. All its evidence and side effects come along, and the scores
 * and answers of what the new gate asks in the same words; each row says in which request it stood first.
 */
@Component
class CarryOver {

    private final GateRequestRepository requests;
    private final EvidenceRepository evidence;
    private final AttachmentRows attachments;
    private final Scoring scoring;
    private final SideEffectStore effects;
    private final GateModels models;
    private final Squads squads;
    private final Codes codes;
    private final Schedule schedule;
    private final AuditLog audit;

    CarryOver(
            GateRequestRepository requests,
            EvidenceRepository evidence,
            AttachmentRows attachments,
            Scoring scoring,
            SideEffectStore effects,
            GateModels models,
            Squads squads,
            Codes codes,
            Schedule schedule,
            AuditLog audit) {
        this.requests = requests;
        this.evidence = evidence;
        this.attachments = attachments;
        this.scoring = scoring;
        this.effects = effects;
        this.models = models;
        this.squads = squads;
        this.codes = codes;
        this.schedule = schedule;
        this.audit = audit;
    }

    /**
     * The draft, written down; its author is the squad's lead of the day, or the former author where it has none.
     *
     * @param reworkBy until when it is to be submitted, after a pivot
     */
    GateRequest draft(GateRequest former, Initiative bet, String gateKey, int round, @Nullable Instant reworkBy) {
        GateModel model = models.current(bet.gateModel());
        Squad squad = squads.get(bet.squad());
        GateRequest draft = GateRequest.draft(
                codes.next("GR"),
                bet,
                squad,
                model,
                gateKey,
                round,
                squad.lead() == null ? former.authorId() : squad.lead(),
                schedule.now());
        draft.follow(former, reworkBy);
        requests.save(draft);
        carry(former, draft, model.gate(gateKey));
        return draft;
    }

    private void carry(GateRequest former, GateRequest draft, Gate gate) {
        Gate before =
                models.version(former.gateModel(), former.gateModelVersion()).gate(former.gate());
        Map<EvidenceId, List<Attachment>> attached = attachments.of(former.id());
        List<Evidence> items = new ArrayList<>();
        evidence.findByGateRequestIdOrderByNumber(former.id()).forEach(item -> {
            Evidence successor = evidence.save(item.carriedTo(draft.id()));
            attachments.carry(attached.getOrDefault(item.id(), List.of()), successor, schedule.now());
            items.add(successor);
        });
        int answers = scoring.carryAnswers(
                former.id(),
                draft.id(),
                gate.mustMeet().stream()
                        .filter(criterion ->
                                !criterion.isComputed() && before.mustMeet().contains(criterion))
                        .map(Criterion::key)
                        .toList());
        int scores = scoring.carryScores(
                former.id(),
                draft.id(),
                gate.shouldMeet().stream()
                        .filter(factor -> before.scale() == gate.scale()
                                && before.shouldMeet().stream().anyMatch(factor::asksTheSameAs))
                        .map(Factor::key)
                        .toList());
        int rows = effects.carry(former.id().value(), draft.id().value());
        audit.record(Actor.SYSTEM.did(
                "gate-request.carried-over",
                "gate-request",
                draft.id().value(),
                draft.code(),
                Map.of(
                        "gate", draft.gate(),
                        "round", draft.round(),
                        "from", former.code(),
                        "evidence", items.size(),
                        "criteria", answers,
                        "scores", scores,
                        "sideEffects", rows)));
    }
}
