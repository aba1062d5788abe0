package org.journeygate.gates;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.journeygate.audit.AuditLog;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.InitiativeId;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.people.Actor;
import org.journeygate.people.Role;
import org.journeygate.shared.Checks;
import org.journeygate.shared.Codes;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.Outdated;
import org.journeygate.shared.StateMovedOn;
import org.journeygate.squads.Squad;
import org.journeygate.squads.Squads;
import org.journeygate.workflow.OnceMore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A gate request while the squad lead writes it: begun, worded, its criteria answered and factors scored. */
@OnceMore
@Component
@Transactional
public class Drafts {

    static final int PARAGRAPH = 2_000;

    private final RequestLock locks;
    private final GateRequestRepository requests;
    private final Scoring scoring;
    private final GateProgress progress;
    private final DecisionRepository decisions;
    private final GateModels models;
    private final Initiatives initiatives;
    private final Squads squads;
    private final Codes codes;
    private final Schedule schedule;
    private final AuditLog audit;

    Drafts(
            RequestLock locks,
            GateRequestRepository requests,
            Scoring scoring,
            GateProgress progress,
            DecisionRepository decisions,
            GateModels models,
            Initiatives initiatives,
            Squads squads,
            Codes codes,
            Schedule schedule,
            AuditLog audit) {
        this.locks = locks;
        this.requests = requests;
        this.scoring = scoring;
        this.progress = progress;
        this.decisions = decisions;
        this.models = models;
        this.initiatives = initiatives;
        this.squads = squads;
        this.codes = codes;
        this.schedule = schedule;
        this.audit = audit;
    }

    /**
     * Begins a draft for the gate before which the bet stands. Refused: who does not lead the squad (NotPermitted), a bet that
     * is not active or whose reworked draft waits already (StateMovedOn), a gate before which it does not stand (InvalidInput).
     *
     * @param gate null for the bet's own
     */
    public GateRequestId begin(InitiativeId initiative, @Nullable String gate, Actor actor) {
        Initiative bet = initiatives.lock(initiative);
        Squad squad = squads.get(bet.squad());
        if (!actor.is(Role.SQUAD_LEAD) || !actor.is(squad.lead())) {
            throw new NotPermitted(
                    "not-the-squad-lead", "Only the lead of squad %s asks for its gates.".formatted(squad.name()));
        }
        String standsBefore = bet.gate();
        if (bet.status() != Initiative.Status.ACTIVE || standsBefore == null) {
            throw new StateMovedOn(
                    "bet-not-active",
                    "%s is not active; no gate can be asked for.".formatted(bet.code()),
                    Map.of("status", bet.status().name()));
        }
        var checks = new Checks();
        checks.that(
                gate == null || gate.equals(standsBefore),
                "gate",
                "is not the one before which %s stands: that is %s".formatted(bet.code(), standsBefore));
        checks.done();
        progress.reworkOf(bet.id(), standsBefore).ifPresent(code -> {
            throw new StateMovedOn(
                    "rework-under-way",
                    "After the pivot %s is the request for %s: work on that one.".formatted(code, standsBefore),
                    Map.of("code", code));
        });
        GateRequest draft = GateRequest.draft(
                codes.next("GR"),
                bet,
                squad,
                models.current(bet.gateModel()),
                standsBefore,
                1 + decisions.pivots(bet.id(), standsBefore),
                actor.person(),
                schedule.now());
        requests.save(draft);
        audit.record(actor.did(
                "gate-request.drafted",
                "gate-request",
                draft.id().value(),
                draft.code(),
                Map.of("bet", bet.code(), "gate", standsBefore)));
        return draft.id();
    }

    /**
     * Saves what the request says in words. Refused: who does not lead the squad, a request that is not a draft or returned
     * (StateMovedOn), a stale version (Outdated).
     *
     * @param seenVersion null where the saver cannot have missed anything
     */
    public void write(GateRequestId id, @Nullable Integer seenVersion, Wording wording, Actor actor) {
        GateRequest request = editable(id, seenVersion, actor);
        var checks = new Checks();
        String ask = checks.optionalText("ask", wording.ask(), PARAGRAPH);
        String measured = checks.optionalText("measured", wording.measured(), PARAGRAPH);
        String notKnown = checks.optionalText("notKnown", wording.notKnown(), PARAGRAPH);
        checks.done();
        request.write(ask, measured, notKnown, schedule.now());
        save(request, "gate-request.worded", Map.of(), actor);
    }

    /**
     * Answers must-meet criteria, each with a reason, and scores should-meet factors, 0 to 10; what is not named stays.
     * Refused for a criterion that is computed or unknown and for an unknown factor (InvalidInput), else as {@link #write}.
     */
    public void fill(
            GateRequestId id,
            @Nullable Integer seenVersion,
            List<Answer> answers,
            Map<String, Integer> scores,
            Actor actor) {
        fill(id, seenVersion, answers, scores, Set.of(), actor);
    }

    /** As above; the criteria and factors in {@code takenOut} have no answer and no score any more. */
    public void fill(
            GateRequestId id,
            @Nullable Integer seenVersion,
            List<Answer> answers,
            Map<String, Integer> scores,
            Set<String> takenOut,
            Actor actor) {
        GateRequest request = editable(id, seenVersion, actor);
        Gate gate = gate(request);
        var checks = new Checks();
        List<Scoring.Answer> given = new ArrayList<>();
        for (Answer answer : answers) {
            String field = "criteria." + answer.criterion();
            checks.that(
                    gate.mustMeet().stream()
                            .anyMatch(known -> known.key().equals(answer.criterion()) && !known.isComputed()),
                    field,
                    "is not one that the squad lead answers at this gate");
            given.add(new Scoring.Answer(
                    answer.criterion(), answer.met(), checks.text(field, answer.reason(), PARAGRAPH)));
        }
        Scorecard.check(checks, gate, scores);
        checks.done();
        replace(id, given, scores);
        takenOut.forEach(key -> {
            scoring.dropAnswer(id, key);
            scoring.dropScore(id, key);
        });
        request.touch(schedule.now());
        save(
                request,
                "gate-request.filled-in",
                Map.of("criteria", given.stream().map(Scoring.Answer::criterion).toList(), "scores", scores),
                actor);
    }

    /** Writes what is said anew; what says the same as before stays as it is, carried over or not. */
    private void replace(GateRequestId id, List<Scoring.Answer> answers, Map<String, Integer> scores) {
        List<Scoring.Answer> present = answers.isEmpty() ? List.of() : scoring.answers(id);
        answers.stream()
                .filter(answer -> present.stream().noneMatch(answer::saysTheSameAs))
                .forEach(answer -> scoring.answer(id, answer));
        Map<String, Integer> scored = scores.isEmpty() ? Map.of() : scoring.scores(id);
        scores.forEach((factor, score) -> {
            if (!score.equals(scored.get(factor))) {
                scoring.score(id, factor, score);
            }
        });
    }

    private GateRequest editable(GateRequestId id, @Nullable Integer seenVersion, Actor actor) {
        GateRequest request = locks.lockForLead(id, actor);
        if (!request.status().isEditable()) {
            throw RequestMovedOn.now(request);
        }
        if (seenVersion != null) {
            Outdated.check(seenVersion, request.version());
        }
        return request;
    }

    private void save(GateRequest request, String action, Map<String, ?> details, Actor actor) {
        requests.save(request);
        audit.record(actor.did(action, "gate-request", request.id().value(), request.code(), details));
    }

    private Gate gate(GateRequest request) {
        return models.version(request.gateModel(), request.gateModelVersion()).gate(request.gate());
    }

    /** The squad lead's word on one must-meet criterion. */
    public record Answer(
            String criterion, boolean met, @Nullable String reason) {}

    /**
     * What a request says in words; each at most 2 000 characters, null for nothing.
     *
     * @param ask what is asked of the panel
     * @param measured what was measured so far
     * @param notKnown what nobody knows yet
     */
    public record Wording(
            @Nullable String ask,
            @Nullable String measured,
            @Nullable String notKnown) {}
}
