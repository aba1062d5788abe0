package org.journeygate.gates;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.journeygate.audit.AuditLog;
import org.journeygate.people.Actor;
import org.journeygate.people.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The ladder of a contested decision: chair, then the body that the gate model names, then the PMO, who refers it or replaces
 * a seat. Whoever has voted or recused is passed over. The answers are words that the process's gateways read.
 */
@Component
class Ladder {

    /** To be recorded: the panel settled it. */
    static final String RECORD = "RECORD";
    /** To be decided by the present decider. */
    static final String DECIDE = "DECIDE";
    /** Settled but for its conditions, which the present decider merges. */
    static final String MERGE = "MERGE";
    /** Nobody is left: the PMO's turn. */
    static final String UNBLOCK = "UNBLOCK";
    /** Back to the panel. */
    static final String REVIEW = "REVIEW";

    private final RequestLock locks;
    private final GateRequestRepository requests;
    private final PanelCourse course;
    private final RecusalRepository recusals;
    private final Schedule schedule;
    private final AuditLog audit;

    Ladder(
            RequestLock locks,
            GateRequestRepository requests,
            PanelCourse course,
            RecusalRepository recusals,
            Schedule schedule,
            AuditLog audit) {
        this.locks = locks;
        this.requests = requests;
        this.course = course;
        this.recusals = recusals;
        this.schedule = schedule;
        this.audit = audit;
    }

    String countVotes(GateRequestId id) {
        GateRequest request = locks.lock(id);
        if (isSettledWithoutMerging(course.of(request))) {
            return RECORD;
        }
        request.leavePanel();
        requests.save(request);
        return next(request);
    }

    boolean isSettled(GateRequestId id) {
        return isSettledWithoutMerging(course.of(locks.lock(id)));
    }

    /** Hands the request to the next level and says what is to be done there. */
    String passOn(GateRequestId id) {
        GateRequest request = locks.lock(id);
        request.dropVerdict();
        Panel panel = course.of(request);
        DeciderLevel level = DeciderLevel.PMO;
        UserId decider = null;
        if (request.deciderLevel() == null && request.deciderId() != null) {
            level = DeciderLevel.REFERRED;
            decider = request.deciderId();
        } else {
            Set<UserId> recused = recusals.persons(id);
            for (Step step : stepsAbove(request)) {
                if (step.person() != null
                        && !panel.hasVoted(step.person())
                        && !recused.contains(step.person())
                        && !locks.isBound(request, step.person())) {
                    level = step.level();
                    decider = step.person();
                    break;
                }
            }
        }
        request.passTo(level, decider, schedule.now(), schedule.in(Schedule.LADDER_DAYS, request.portfolioId()));
        requests.save(request);
        audit.record(Actor.SYSTEM.did(
                "gate-request.passed-on",
                "gate-request",
                id.value(),
                request.code(),
                Map.of(
                        "level",
                        level.name(),
                        "decider",
                        decider == null ? "" : decider.value().toString())));
        return decider == null ? UNBLOCK : wanted(panel);
    }

    /** What a decider would do now: merge conditions or decide. */
    String next(GateRequest request) {
        return wanted(course.of(request));
    }

    /** The outcomes among which the decider may choose. */
    Set<Outcome> choices(Panel panel) {
        if (panel.request().reworkEnd() != null) {
            return panel.request().offers();
        }
        if (isToBeMerged(panel)) {
            return EnumSet.of(Outcome.GO_WITH_CONDITIONS);
        }
        Set<Outcome> choices = panel.request().offers();
        if (panel.standing() instanceof Standing.Contested contested) {
            choices.retainAll(contested.among());
        }
        return choices;
    }

    static boolean isSettledWithoutMerging(Panel panel) {
        return panel.standing() instanceof Standing.Settled settled
                && !(settled.conditionsCarried() && panel.request().tier() == Tier.FULL);
    }

    static boolean isToBeMerged(Panel panel) {
        return panel.request().tier() == Tier.FULL
                && panel.standing() instanceof Standing.Settled settled
                && settled.conditionsCarried();
    }

    private static String wanted(Panel panel) {
        return isToBeMerged(panel) ? MERGE : DECIDE;
    }

    private static List<Step> stepsAbove(GateRequest request) {
        List<Step> steps = new ArrayList<>();
        DeciderLevel level = request.deciderLevel();
        if (level == null) {
            steps.add(new Step(DeciderLevel.CHAIR, request.chairId()));
        }
        if (level == null || level == DeciderLevel.CHAIR) {
            steps.add(new Step(DeciderLevel.BODY, request.bodyId()));
        }
        return steps;
    }

    private record Step(DeciderLevel level, @Nullable UserId person) {}
}
