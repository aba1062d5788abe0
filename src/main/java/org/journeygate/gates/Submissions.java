package org.journeygate.gates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.journeygate.audit.AuditLog;
import org.journeygate.gates.confirmations.Confirmations;
import org.journeygate.gates.sideeffects.Consultation;
import org.journeygate.gates.sideeffects.SideEffectMatrix;
import org.journeygate.gates.sideeffects.SideEffectStore;
import org.journeygate.inbox.Inbox;
import org.journeygate.inbox.WorkItem;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.initiatives.checks.Doubt;
import org.journeygate.initiatives.checks.Doubts;
import org.journeygate.initiatives.plans.Plan;
import org.journeygate.initiatives.plans.Plans;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.Journeys;
import org.journeygate.people.Actor;
import org.journeygate.people.Role;
import org.journeygate.people.UserId;
import org.journeygate.shared.Checks;
import org.journeygate.shared.NotPermitted;
import org.journeygate.squads.Squad;
import org.journeygate.squads.Squads;
import org.journeygate.workflow.OnceMore;
import org.journeygate.workflow.Processes;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How a draft becomes a request under way, is returned and submitted again, withdrawn, or lapses. */
@OnceMore
@Component
public class Submissions {

    static final String PROCESS = "stageGate";
    static final String CHECK = "checkCompleteness";
    static final String COMPLETE = "completeRequest";
    private static final String WITHDRAWN = "journeygate.gateWithdrawn";
    private static final int REASON = 2_000;

    private final RequestLock locks;
    private final GateRequestRepository requests;
    private final SeatRepository seats;
    private final EvidenceRepository evidence;
    private final EvidenceGrades grades;
    private final EvidenceFreezer freezer;
    private final Scoring scoring;
    private final SideEffectStore effects;
    private final ConsultationCourse consultations;
    private final GateProgress progress;
    private final RequestPanels panels;
    private final PanelInHand inHand;
    private final GateModels models;
    private final Initiatives initiatives;
    private final Journeys journeys;
    private final Squads squads;
    private final Doubts doubts;
    private final Plans plans;
    private final FrozenPlan frozenPlan;
    private final Reworks reworks;
    private final Resumptions resumptions;
    private final Rights rights;
    private final Confirmations confirmations;
    private final Inbox inbox;
    private final Processes processes;
    private final Schedule schedule;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    Submissions(
            RequestLock locks,
            GateRequestRepository requests,
            SeatRepository seats,
            EvidenceRepository evidence,
            EvidenceGrades grades,
            EvidenceFreezer freezer,
            Scoring scoring,
            SideEffectStore effects,
            ConsultationCourse consultations,
            GateProgress progress,
            RequestPanels panels,
            PanelInHand inHand,
            GateModels models,
            Initiatives initiatives,
            Journeys journeys,
            Squads squads,
            Doubts doubts,
            Plans plans,
            FrozenPlan frozenPlan,
            Reworks reworks,
            Resumptions resumptions,
            Rights rights,
            Confirmations confirmations,
            Inbox inbox,
            Processes processes,
            Schedule schedule,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.locks = locks;
        this.requests = requests;
        this.seats = seats;
        this.evidence = evidence;
        this.grades = grades;
        this.freezer = freezer;
        this.scoring = scoring;
        this.effects = effects;
        this.consultations = consultations;
        this.progress = progress;
        this.panels = panels;
        this.inHand = inHand;
        this.models = models;
        this.initiatives = initiatives;
        this.journeys = journeys;
        this.squads = squads;
        this.doubts = doubts;
        this.plans = plans;
        this.frozenPlan = frozenPlan;
        this.reworks = reworks;
        this.resumptions = resumptions;
        this.rights = rights;
        this.confirmations = confirmations;
        this.inbox = inbox;
        this.processes = processes;
        this.schedule = schedule;
        this.audit = audit;
        this.events = events;
    }

    /** Whether the gate may be asked for now, line by line. */
    @Transactional(readOnly = true)
    public Readiness readiness(GateRequestId id) {
        return prospect(id).readiness();
    }

    /** Whether the squad passes the gate by itself if it is asked for now; empty for what is no draft for a gate. */
    @Transactional(readOnly = true)
    public Optional<RightsOutlook> rights(GateRequestId id) {
        return Optional.ofNullable(prospect(id).rights());
    }

    /** What awaits the request if it is submitted now. */
    @Transactional(readOnly = true)
    public Prospect prospect(GateRequestId id) {
        GateRequest request = requests.findById(id)
                .orElseThrow(() -> RequestLock.missing(id.value().toString()));
        Initiative bet = initiatives.get(request.initiativeId());
        Squad squad = squads.get(request.squadId());
        ChosenPanel panel = panels.choose(request, bet, squad);
        return new Prospect(
                readiness(request, bet, squad, panel, looked(request, bet)),
                panel.tier(),
                panel.longest(schedule.days(request)),
                request.status() == GateRequestStatus.DRAFT && request.kind() == RequestKind.GATE
                        ? rights.outlook(request, bet, squad, panel)
                        : null);
    }

    /**
     * Submits without saying whether one of the charter's lines applies; otherwise as {@link #submit(GateRequestId, LinesAnswer, Actor)}.
     */
    @Transactional
    public GateRequestStatus submit(GateRequestId id, Actor actor) {
        return submit(id, null, actor);
    }

    /**
     * Submits a draft, or submits a returned request again. Refused: who does not lead the squad (NotPermitted), any other
     * state (StateMovedOn), a bet that no longer stands before this gate (StateMovedOn), what is not ready, with the
     * list ({@link NotReady}), and an answer about a charter that is not in force (StateMovedOn) or about lines that it does not have (InvalidInput).
     *
     * @param answer which lines apply that the charter never leaves to the squad; null where nothing is said: then the panel decides where there are any. Of no
     *     matter where it is no draft for a gate
     */
    @Transactional
    public GateRequestStatus submit(GateRequestId id, @Nullable LinesAnswer answer, Actor actor) {
        resumptions.lockPause(id);
        GateRequest request = locks.lockForLead(id, actor);
        if (!request.status().isEditable()) {
            throw RequestMovedOn.now(request);
        }
        Initiative bet = initiatives.get(request.initiativeId());
        Squad squad = squads.get(request.squadId());
        boolean resumes = request.kind() == RequestKind.RESUMPTION;
        if (bet.status() != (resumes ? Initiative.Status.PAUSED : Initiative.Status.ACTIVE)
                || !request.gate().equals(bet.gate())) {
            throw RequestMovedOn.because(
                    request, "%s no longer stands before %s.".formatted(bet.code(), request.gate()));
        }
        ChosenPanel panel = panels.choose(request, bet, squad);
        Looked looked = looked(request, bet);
        Readiness readiness = readiness(request, bet, squad, panel, looked);
        if (!readiness.ready()) {
            throw new NotReady(request, readiness);
        }
        boolean again = request.status() == GateRequestStatus.RETURNED;
        if (answer != null && !again && request.kind() == RequestKind.GATE) {
            rights.check(answer, request, squad);
        }
        request.nameAfter(bet, squad);
        if (!again) {
            request.submit(schedule.now(), schedule.in(schedule.days(request).check(), request.portfolioId()));
            if (request.reworkBy() == null) {
                progress.begin(request);
            }
        }
        freezer.freeze(
                request,
                bet,
                frozenPlan.of(looked.plan(), looked.findings()),
                looked.matrix(),
                actor.person(),
                false,
                null);
        audit.record(actor.did(
                again ? "gate-request.resubmitted" : "gate-request.submitted",
                "gate-request",
                id.value(),
                request.code(),
                Map.of("gate", request.gate(), "revision", request.evidenceRevision())));
        if (again) {
            consultations.follow(request, squad, looked.matrix());
            WorkItem item = turn(request, COMPLETE);
            inbox.complete(inbox.requireTurn(item.id(), actor, null), actor, Map.of());
            return requests.findById(id).orElseThrow().status();
        }
        if (request.reworkBy() != null) {
            reworks.submitted(request, actor);
        }
        if (resumes) {
            resumptions.submitted(request, actor);
        }
        confirmations.close(id.value(), actor);
        inHand.during(
                request,
                squad,
                bet,
                panel,
                answer == null ? null : new PanelInHand.Answered(answer, actor),
                () -> processes.start(PROCESS, id.value(), Map.of()));
        if (!request.status().isOver()) {
            consultations.begin(request, squad, looked.matrix());
        }
        return request.status();
    }

    /**
     * The PMO's completeness check: accepted, or returned once with a reason that names what is missing. Refused: who is not
     * the PMO or whose colleague has claimed it (NotPermitted), any other state (StateMovedOn), a return without a reason.
     */
    @Transactional
    public void check(
            GateRequestId id,
            WorkItem item,
            boolean accepted,
            @Nullable String reason,
            List<String> lines,
            Actor actor) {
        GateRequest request = locks.lock(id);
        if (!actor.is(Role.PMO)) {
            throw new NotPermitted("not-the-pmo", "Only the PMO checks whether a request is complete.");
        }
        if (request.status() != GateRequestStatus.COMPLETENESS) {
            throw RequestMovedOn.now(request);
        }
        if (accepted) {
            request.acceptAsComplete(Completeness.ACCEPTED);
        } else {
            var checks = new Checks();
            String why = checks.text("reason", reason, REASON);
            List<String> named =
                    lines.stream().map(line -> checks.line("lines", line, 200)).toList();
            checks.done();
            String whole = named.isEmpty() ? why : why + "\n• " + String.join("\n• ", named);
            request.sendBack(
                    whole, schedule.now(), schedule.in(schedule.days(request).completion(), request.portfolioId()));
        }
        requests.save(request);
        audit.record(actor.did(
                accepted ? "gate-request.accepted" : "gate-request.returned",
                "gate-request",
                id.value(),
                request.code(),
                accepted ? Map.of() : Map.of("reason", String.valueOf(request.returnReason()))));
        Runnable completion = () -> inbox.complete(item, actor, Map.of("accepted", accepted));
        if (accepted) {
            inHand.during(new Panel(request, seats.of(id)), completion);
        } else {
            completion.run();
        }
        if (!accepted) {
            events.publishEvent(new GateReturned(
                    id,
                    request.code(),
                    request.initiativeTitle(),
                    lead(request),
                    String.valueOf(request.returnReason())));
        }
    }

    /**
     * Takes a request back before it is decided; refused to all but the squad lead, and once it is over. After a pivot this is
     * no way round its date: a draft is given up and goes before the chair at once, which nobody takes back; a request that
     * was submitted is followed by another draft for the same date.
     */
    @Transactional
    public void withdraw(GateRequestId id, @Nullable String reason, Actor actor) {
        resumptions.lockPause(id);
        GateRequest request = locks.lockForLead(id, actor);
        if (request.status().isOver()) {
            throw RequestMovedOn.now(request);
        }
        var checks = new Checks();
        String why = checks.optionalText("reason", reason, REASON);
        checks.done();
        if (request.reworkEnd() != null) {
            throw RequestMovedOn.because(
                    request, "The rework has ended; the chair now chooses between pause and stop.");
        }
        if (request.kind().isForChairAlone()) {
            throw RequestMovedOn.because(request, "The pause is over; the chair now chooses what becomes of the bet.");
        }
        if (request.status() == GateRequestStatus.DRAFT && request.reworkBy() != null) {
            reworks.giveUp(request, actor, why == null ? "" : why);
            return;
        }
        confirmations.close(id.value(), actor);
        boolean running = request.status().isUnderWay();
        Set<UserId> audience = inbox.openAbout(id.value()).stream()
                .flatMap(item -> item.holders().stream())
                .filter(holder -> !actor.is(holder))
                .collect(Collectors.toSet());
        request.withdraw(schedule.now());
        requests.save(request);
        progress.end(request);
        Map<String, Object> details = new HashMap<>();
        details.put("underVote", request.underVote());
        details.put("reason", why == null ? "" : why);
        audit.record(actor.did("gate-request.withdrawn", "gate-request", id.value(), request.code(), details));
        if (running) {
            processes.tell(id.value(), WITHDRAWN, Map.of());
            consultations.end(request, Consultation.State.WITHDRAWN);
            reworks.beginAgain(request);
            if (request.kind() == RequestKind.RESUMPTION) {
                resumptions.takenBack(request, actor);
            }
            events.publishEvent(new GateWithdrawn(id, request.code(), request.initiativeTitle(), audience));
        }
    }

    /** Chooses and seats the panel; answers the tier. */
    Tier choosePanel(GateRequestId id) {
        GateRequest request = locks.lock(id);
        ChosenPanel panel = inHand.chosen(id).orElseGet(() -> choose(request));
        if (!panel.problems().isEmpty()) {
            throw new IllegalStateException(
                    "The panel of " + request.code() + " cannot be filled: " + panel.problems());
        }
        request.seatPanel(panel);
        requests.save(request);
        int number = 0;
        Set<UserId> holders = new HashSet<>();
        List<Seat> taken = new ArrayList<>();
        for (ChosenPanel.Place place : panel.places()) {
            if (holders.add(place.holder())) {
                taken.add(Seat.of(id, ++number, place));
            }
        }
        seats.insert(taken);
        inHand.seated(new Panel(request, taken));
        return panel.tier();
    }

    private ChosenPanel choose(GateRequest request) {
        return panels.choose(request, initiatives.get(request.initiativeId()), squads.get(request.squadId()));
    }

    void passUnchecked(GateRequestId id) {
        GateRequest request = locks.lock(id);
        request.acceptAsComplete(Completeness.NOT_CHECKED);
        requests.save(request);
        audit.record(
                Actor.SYSTEM.did("gate-request.not-checked", "gate-request", id.value(), request.code(), Map.of()));
    }

    void lapse(GateRequestId id) {
        GateRequest request = locks.lock(id);
        request.lapse(schedule.now());
        requests.save(request);
        progress.end(request);
        consultations.end(request, Consultation.State.LAPSED);
        reworks.beginAgain(request);
        audit.record(Actor.SYSTEM.did("gate-request.lapsed", "gate-request", id.value(), request.code(), Map.of()));
        events.publishEvent(new GateLapsed(id, request.code(), request.initiativeTitle(), lead(request)));
    }

    /** The squad lead of today; the author where the squad has none just now. */
    UserId lead(GateRequest request) {
        UserId lead = squads.get(request.squadId()).lead();
        return lead == null ? request.authorId() : lead;
    }

    private Looked looked(GateRequest request, Initiative bet) {
        Plan plan = plans.of(bet.id());
        Journey journey = journeys.get(bet.journey());
        return new Looked(
                plan,
                journey,
                doubts.about(bet, plan, journey),
                effects.of(request.id().value()));
    }

    private Readiness readiness(GateRequest request, Initiative bet, Squad squad, ChosenPanel panel, Looked looked) {
        Map<String, ReadinessFacts.Declaration> declared = new HashMap<>();
        scoring.answers(request.id())
                .forEach(answer -> declared.put(
                        answer.criterion(), new ReadinessFacts.Declaration(answer.met(), answer.reason())));
        return new ReadinessFacts(
                        models.version(request.gateModel(), request.gateModelVersion())
                                .gate(request.gate())
                                .asked(request.kind()),
                        BetFacts.of(bet, looked.journey(), squad, looked.matrix(), looked.findings()),
                        declared,
                        grades.best(
                                evidence.findByGateRequestIdOrderByNumber(request.id()),
                                schedule.today(request.portfolioId())),
                        scoring.scores(request.id()),
                        panel.problems(),
                        progress.other(request.initiativeId(), request.gate(), request.id())
                                .orElse(null))
                .readiness();
    }

    /** What readiness and the frozen revision both look at. */
    private record Looked(Plan plan, Journey journey, Doubt.Findings findings, SideEffectMatrix matrix) {}

    private WorkItem turn(GateRequest request, String kind) {
        return inbox.openAbout(request.id().value()).stream()
                .filter(item -> item.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> RequestMovedOn.now(request));
    }
}
