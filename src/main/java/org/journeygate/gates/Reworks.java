package org.journeygate.gates;

import java.time.Instant;
import java.util.Map;
import org.journeygate.audit.AuditLog;
import org.journeygate.inbox.Inbox;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.people.Actor;
import org.journeygate.workflow.Processes;
import org.springframework.stereotype.Component;

/**
 * A request that is reworked after a pivot: a draft of the next round that holds its gate and runs against a date, in a process
 * of its own. Submitted, it goes the way of every request; missed or given up, it goes before the chair of the panel that
 * decided the pivot, who chooses between pause and stop.
 */
@Component
class Reworks {

    static final String PROCESS = "rework";
    static final String SUBMIT = "submitRework";
    private static final String GIVEN_UP = "journeygate.reworkGivenUp";

    private final RequestLock locks;
    private final GateRequestRepository requests;
    private final CarryOver carryOver;
    private final EvidenceFreezer freezer;
    private final GateProgress progress;
    private final Initiatives initiatives;
    private final Inbox inbox;
    private final Processes processes;
    private final Schedule schedule;
    private final AuditLog audit;

    Reworks(
            RequestLock locks,
            GateRequestRepository requests,
            CarryOver carryOver,
            EvidenceFreezer freezer,
            GateProgress progress,
            Initiatives initiatives,
            Inbox inbox,
            Processes processes,
            Schedule schedule,
            AuditLog audit) {
        this.locks = locks;
        this.requests = requests;
        this.carryOver = carryOver;
        this.freezer = freezer;
        this.progress = progress;
        this.initiatives = initiatives;
        this.inbox = inbox;
        this.processes = processes;
        this.schedule = schedule;
        this.audit = audit;
    }

    /** Begins the draft of that round out of a former request; nothing where one follows it already. */
    void begin(GateRequest former, int round, Instant by) {
        if (requests.findByFollowsId(former.id()).isPresent()) {
            return;
        }
        GateRequest draft = carryOver.draft(former, initiatives.get(former.initiativeId()), former.gate(), round, by);
        progress.begin(draft);
        processes.start(PROCESS, draft.id().value(), Map.of());
    }

    /** A reworked request was withdrawn or has lapsed after it was submitted: another draft inherits its date. */
    void beginAgain(GateRequest takenBack) {
        Instant by = takenBack.reworkBy();
        if (by != null) {
            begin(takenBack, takenBack.round(), by);
        }
    }

    /** The rework is submitted; its date no longer matters. */
    void submitted(GateRequest request, Actor actor) {
        inbox.openAbout(request.id().value()).stream()
                .filter(item -> item.kind().equals(SUBMIT))
                .findFirst()
                .ifPresentOrElse(item -> inbox.complete(item, actor, Map.of()), () -> {
                    throw RequestMovedOn.now(request);
                });
    }

    /** The squad lead gives the rework up before its date. */
    void giveUp(GateRequest request, Actor actor, String reason) {
        request.giveUpRework();
        requests.save(request);
        audit.record(actor.did(
                "gate-request.rework-given-up",
                "gate-request",
                request.id().value(),
                request.code(),
                Map.of("reason", reason)));
        processes.tell(request.id().value(), GIVEN_UP, Map.of());
    }

    /** What the process asks for once the date has passed or the squad lead has given up. */
    void putBeforeChair(GateRequestId id) {
        GateRequest request = locks.lock(id);
        request.putBeforeChair(decided(request), schedule.now());
        requests.save(request);
        freezer.freeze(request, initiatives.get(request.initiativeId()), request.authorId(), false, null);
        if (request.reworkEnd() == ReworkEnd.MISSED) {
            audit.record(Actor.SYSTEM.did(
                    "gate-request.rework-missed", "gate-request", id.value(), request.code(), Map.of()));
        }
    }

    boolean isOverdue(GateRequest request) {
        Instant by = request.reworkBy();
        return by != null && !schedule.now().isBefore(by);
    }

    /** The request on which the pivot was decided: those between were taken back. */
    private GateRequest decided(GateRequest request) {
        GateRequest former = request;
        while (former.status() != GateRequestStatus.DECIDED && former.followsId() != null) {
            former = requests.findById(former.followsId()).orElseThrow();
        }
        return former;
    }
}
