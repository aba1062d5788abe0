package org.journeygate.gates;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.journeygate.audit.AuditLog;
import org.journeygate.inbox.Inbox;
import org.journeygate.inbox.WorkItem;
import org.journeygate.people.Actor;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.NotPermitted;
import org.journeygate.workflow.OnceMore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the chair, or whoever stands on the next step of the ladder, decides when the votes do not. */
@OnceMore
@Component
public class ChairDecisions {

    static final Set<String> KINDS = Set.of("decide", "mergeConditions");
    static final String CONCUR = "concur";

    private final RequestLock locks;
    private final GateRequestRepository requests;
    private final PanelCourse course;
    private final Ladder ladder;
    private final RecusalRepository recusals;
    private final BallotCheck check;
    private final Inbox inbox;
    private final Schedule schedule;
    private final AuditLog audit;

    ChairDecisions(
            RequestLock locks,
            GateRequestRepository requests,
            PanelCourse course,
            Ladder ladder,
            RecusalRepository recusals,
            BallotCheck check,
            Inbox inbox,
            Schedule schedule,
            AuditLog audit) {
        this.locks = locks;
        this.requests = requests;
        this.course = course;
        this.ladder = ladder;
        this.recusals = recusals;
        this.check = check;
        this.inbox = inbox;
        this.schedule = schedule;
        this.audit = audit;
    }

    /**
     * Decides a contested request, or merges the conditions of one that carried only with them. Refused: who does not hold
     * the item, is bound to the squad or has voted (NotPermitted); a request that is not with the chair (StateMovedOn);
     * stale evidence (Outdated); an outcome that is not open to the chair, or content (InvalidInput).
     */
    @Transactional
    public GateRequestStatus decide(GateRequestId id, Verdict verdict, Actor actor) {
        GateRequest request = locks.lock(id);
        locks.requireUnbound(request, actor);
        Panel panel = course.of(request);
        if (!actor.is(request.chairId())
                && !actor.is(request.bodyId())
                && !actor.is(request.deciderId())
                && turns(request).stream()
                        .noneMatch(item ->
                                KINDS.contains(item.kind()) && item.holders().contains(actor.person()))) {
            throw new NotPermitted("not-the-chair", "The chair of %s decides, not you.".formatted(request.code()));
        }
        if (request.status() != GateRequestStatus.WITH_CHAIR) {
            throw RequestMovedOn.now(request);
        }
        WorkItem item = turns(request).stream()
                .filter(open -> KINDS.contains(open.kind()))
                .findFirst()
                .orElseThrow(() -> RequestMovedOn.because(request, "Nobody is asked to decide it just now."));
        inbox.requireTurn(item.id(), actor, verdict.itemVersion());
        if (recusals.persons(id).contains(actor.person())) {
            throw new NotPermitted("has-recused", "You have recused from it; somebody else decides.");
        }
        if (panel.hasVoted(actor.person())) {
            throw new NotPermitted("has-voted", "You have voted on it; a chair has no second vote.");
        }
        RequestLock.requireSeen(request, verdict.seenRevision());
        Set<Outcome> choices = ladder.choices(panel);
        if (!choices.contains(verdict.outcome())) {
            throw new InvalidInput("outcome", "is not open to you: choose among " + choices);
        }
        BallotCheck.Content content = check.check(request, verdict.outcome(), verdict.reason(), verdict.conditions());
        request.noteVerdict(
                verdict.outcome(),
                content.reason(),
                Json.write(content.conditions()),
                actor.person(),
                schedule.now(),
                schedule.in(Schedule.LADDER_DAYS, request.portfolioId()));
        requests.save(request);
        audit.record(actor.did(
                "gate-request.chair-decided",
                "gate-request",
                id.value(),
                request.code(),
                Map.of("outcome", verdict.outcome().name())));
        inbox.complete(item, actor, Map.of());
        return requests.findById(id).orElseThrow().status();
    }

    /** One more seat concurs with the chair's go, or does not, which passes the request to the next level. */
    @Transactional
    public void concur(GateRequestId id, WorkItem item, boolean accepted, @Nullable String reason, Actor actor) {
        GateRequest request = locks.lock(id);
        locks.requireUnbound(request, actor);
        if (request.status() != GateRequestStatus.WITH_CHAIR || request.verdictOutcome() == null) {
            throw RequestMovedOn.now(request);
        }
        if (actor.is(request.verdictBy())) {
            throw new NotPermitted("own-verdict", "You decided it; somebody else concurs.");
        }
        if (!accepted && (reason == null || reason.isBlank())) {
            throw new InvalidInput("reason", "is missing: say why you do not concur");
        }
        audit.record(actor.did(
                accepted ? "gate-request.concurred" : "gate-request.not-concurred",
                "gate-request",
                id.value(),
                request.code(),
                Map.of("reason", reason == null ? "" : reason)));
        if (accepted) {
            request.concur(actor.person());
            requests.save(request);
        }
        inbox.complete(item, actor, Map.of("accepted", accepted));
    }

    private List<WorkItem> turns(GateRequest request) {
        return inbox.openAbout(request.id().value());
    }

    /**
     * The chair's decision.
     *
     * @param conditions one to three for GO_WITH_CONDITIONS, none otherwise
     */
    public record Verdict(
            Outcome outcome,
            @Nullable String reason,
            List<ConditionDraft> conditions,
            @Nullable Integer itemVersion,
            @Nullable Integer seenRevision) {}
}
