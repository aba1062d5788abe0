package org.journeygate.gates;

import java.util.Map;
import java.util.Optional;
import org.journeygate.audit.AuditLog;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.initiatives.pauses.Pause;
import org.journeygate.initiatives.pauses.PauseRanOut;
import org.journeygate.initiatives.pauses.Pauses;
import org.journeygate.people.Actor;
import org.journeygate.shared.Checks;
import org.journeygate.shared.StateMovedOn;
import org.journeygate.workflow.OnceMore;
import org.journeygate.workflow.Processes;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The requests that end a pause: the squad lead asks the panel that paused the bet to let it resume, or the chair chooses
 * what becomes of it once the pause is over. Whoever locks both locks the pause before the request.
 */
@OnceMore
@Component
public class Resumptions {

    private final RequestLock locks;
    private final GateRequestRepository requests;
    private final Pauses pauses;
    private final CarryOver carryOver;
    private final EvidenceFreezer freezer;
    private final GateProgress progress;
    private final Initiatives initiatives;
    private final Processes processes;
    private final Schedule schedule;
    private final AuditLog audit;

    Resumptions(
            RequestLock locks,
            GateRequestRepository requests,
            Pauses pauses,
            CarryOver carryOver,
            EvidenceFreezer freezer,
            GateProgress progress,
            Initiatives initiatives,
            Processes processes,
            Schedule schedule,
            AuditLog audit) {
        this.locks = locks;
        this.requests = requests;
        this.pauses = pauses;
        this.carryOver = carryOver;
        this.freezer = freezer;
        this.progress = progress;
        this.initiatives = initiatives;
        this.processes = processes;
        this.schedule = schedule;
        this.audit = audit;
    }

    /**
     * Begins the draft that asks to end the pause decided on that request; everything said there comes along. Refused: who
     * does not lead the squad (NotPermitted), a request that does not hold a resting bet or whose resumption is begun
     * already (StateMovedOn), more than fits (InvalidInput).
     *
     * @param why what has changed since and is asked of the panel, or null
     */
    @Transactional
    public GateRequestId begin(GateRequestId pausedOn, @Nullable String why, Actor actor) {
        GateRequest request = resting(pausedOn, actor);
        var checks = new Checks();
        String ask = checks.optionalText("reason", why, Drafts.PARAGRAPH);
        checks.done();
        GateRequest last = last(request);
        GateRequest draft =
                carryOver.draft(last, initiatives.get(request.initiativeId()), request.gate(), request.round(), null);
        draft.askToResume(ask, pause(request).isRenewable());
        requests.save(draft);
        audit.record(actor.did(
                "gate-request.resumption-drafted",
                "gate-request",
                draft.id().value(),
                draft.code(),
                Map.of("pausedOn", request.code())));
        return draft.id();
    }

    /** The draft that has been begun already, for the squad's lead; refused to everybody else (NotPermitted). */
    @Transactional(readOnly = true)
    public Optional<GateRequestId> begun(GateRequestId pausedOn, Actor actor) {
        GateRequest request = requests.findById(pausedOn)
                .orElseThrow(() -> RequestLock.missing(pausedOn.value().toString()));
        locks.requireLead(request, actor);
        GateRequest last = last(request);
        return last.kind() == RequestKind.RESUMPTION && last.status() == GateRequestStatus.DRAFT
                ? Optional.of(last.id())
                : Optional.empty();
    }

    /** Refuses as {@link #begin} does whoever may not ask to resume just now; answers the pause. */
    @Transactional
    public Pause requireTurn(GateRequestId pausedOn, Actor actor) {
        return pause(resting(pausedOn, actor));
    }

    /** Locks the pause of a request that is about one, before the request is. */
    void lockPause(GateRequestId id) {
        requests.findById(id)
                .filter(request -> request.kind().isAboutPause())
                .ifPresent(request -> pauses.lock(request.initiativeId()));
    }

    /** The request to resume was submitted. */
    void submitted(GateRequest request, Actor actor) {
        pauses.resume(request.initiativeId(), request.id().value(), actor);
    }

    /** The request to resume was taken back while its panel was asked. */
    void takenBack(GateRequest request, Actor actor) {
        pauses.takeBack(request.initiativeId(), request.id().value(), actor);
    }

    /** Nobody asked to resume: what was drafted, or another draft, goes before the chair. */
    @EventListener
    void putBeforeChair(PauseRanOut event) {
        Initiative bet = initiatives.get(event.initiative());
        GateRequest last = last(locks.lock(new GateRequestId(event.request())));
        GateRequest request = last.status() == GateRequestStatus.DRAFT
                ? locks.lock(last.id())
                : carryOver.draft(last, bet, last.gate(), last.round(), null);
        request.goBeforeChair(
                event.reason(),
                event.renewable(),
                schedule.now(),
                schedule.in(Schedule.LADDER_DAYS, request.portfolioId()));
        requests.save(request);
        progress.begin(request);
        freezer.freeze(request, bet, request.authorId(), false, null);
        audit.record(Actor.SYSTEM.did(
                event.reason() == null ? "gate-request.pause-ran-out" : "gate-request.pause-let-go",
                "gate-request",
                request.id().value(),
                request.code(),
                Map.of()));
        processes.start(Submissions.PROCESS, request.id().value(), Map.of());
    }

    private GateRequest resting(GateRequestId pausedOn, Actor actor) {
        GateRequest seen = requests.findById(pausedOn)
                .orElseThrow(() -> RequestLock.missing(pausedOn.value().toString()));
        pauses.lock(seen.initiativeId());
        GateRequest request = locks.lockForLead(pausedOn, actor);
        Pause pause = pause(request);
        if (pause.stage() != Pause.Stage.RESTING) {
            throw RequestMovedOn.because(
                    request,
                    switch (pause.stage()) {
                        case RESUMING -> "Its panel is asked already whether it may resume.";
                        case WITH_CHAIR -> "The pause is over; the chair now chooses what becomes of it.";
                        default -> "The pause has ended.";
                    });
        }
        GateRequest last = last(request);
        if (!last.status().isOver()) {
            throw new StateMovedOn(
                    "resumption-under-way",
                    "%s asks to resume already: work on that one.".formatted(last.code()),
                    Map.of("code", last.code()));
        }
        return request;
    }

    /** The pause that was decided on the request. */
    private Pause pause(GateRequest request) {
        return pauses.of(request.initiativeId()).stream()
                .filter(one -> one.request().equals(request.id().value()))
                .findFirst()
                .orElseThrow(() -> RequestMovedOn.because(request, "No pause was decided on it."));
    }

    /** The request itself, or the last of those that followed it and were taken back. */
    private GateRequest last(GateRequest request) {
        GateRequest last = request;
        for (var next = requests.findByFollowsId(last.id());
                next.isPresent();
                next = requests.findByFollowsId(last.id())) {
            last = next.get();
        }
        return last;
    }
}
