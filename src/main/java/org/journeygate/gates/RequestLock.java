package org.journeygate.gates;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.journeygate.people.Actor;
import org.journeygate.people.Role;
import org.journeygate.people.UserId;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.Outdated;
import org.journeygate.squads.Squad;
import org.journeygate.squads.Squads;
import org.journeygate.workflow.TaskEnded;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How every act on a gate request begins: its row locked, then the right of the person checked against the squad of today. */
@Component
class RequestLock {

    private static final Set<Role> RUN_THE_PROCESS = EnumSet.of(Role.PMO, Role.ADMINISTRATOR, Role.AUDITOR);

    private final GateRequestRepository requests;
    private final Squads squads;

    private final PanelInHand inHand;

    RequestLock(GateRequestRepository requests, Squads squads, PanelInHand inHand) {
        this.requests = requests;
        this.squads = squads;
        this.inHand = inHand;
    }

    /**
     * A task that a timer takes away brings its work item along: the request is locked before that, as in every act of a
     * person, or the two would wait for each other.
     */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void lockFirst(TaskEnded ended) {
        var id = new GateRequestId(ended.subject());
        if (!ended.completed() && inHand.request(id).isEmpty()) {
            requests.lock(id);
        }
    }

    /** The request, locked until the transaction ends; NotFound where there is none. */
    GateRequest lock(GateRequestId id) {
        return inHand.request(id)
                .or(() -> requests.lock(id))
                .orElseThrow(() -> missing(id.value().toString()));
    }

    /** The request, locked, for an act of its squad lead: the person who leads the squad now. */
    GateRequest lockForLead(GateRequestId id, Actor actor) {
        GateRequest request = lock(id);
        requireLead(request, actor);
        return request;
    }

    /** Refuses whoever does not lead the squad now. */
    void requireLead(GateRequest request, Actor actor) {
        if (!actor.is(Role.SQUAD_LEAD)
                || !actor.is(squads.get(request.squadId()).lead())) {
            throw new NotPermitted(
                    "not-the-squad-lead", "Only the lead of squad %s may do that.".formatted(request.squadName()));
        }
    }

    /** Refuses whoever may never decide on this request: author, squad and sponsor, and who is no executive or runs the process. Answers the squad. */
    Squad requireUnbound(GateRequest request, Actor actor) {
        UserId person = actor.person();
        Squad squad = squadOf(request);
        if (person.equals(request.authorId())) {
            throw new NotPermitted(
                    "own-request", "You raised %s; nobody decides on their own request.".formatted(request.code()));
        }
        if (squad.isBound(person)) {
            throw new NotPermitted(
                    "bound-to-the-squad",
                    "You belong to squad %s or sponsor it; others decide on its bets.".formatted(request.squadName()));
        }
        if (!actor.is(Role.EXECUTIVE)) {
            throw new NotPermitted("not-an-executive", "Only executives decide at gates.");
        }
        if (!mayDecide(actor.roles())) {
            throw new NotPermitted(
                    "runs-the-process", "The PMO, administrators and auditors decide at no gate, executives or not.");
        }
        return squad;
    }

    /** Whether roles allow a place on a panel: an executive's do, unless the person also runs the process or watches over it. */
    static boolean mayDecide(Set<Role> roles) {
        return roles.contains(Role.EXECUTIVE) && Collections.disjoint(roles, RUN_THE_PROCESS);
    }

    /** Whether the person raised the request or is bound to its squad today. */
    boolean isBound(GateRequest request, UserId person) {
        return person.equals(request.authorId()) || squadOf(request).isBound(person);
    }

    /** The squad that asks, as it is now. */
    Squad squadOf(GateRequest request) {
        return inHand.squadOf(request.id()).orElseGet(() -> squads.get(request.squadId()));
    }

    static void requireSeen(GateRequest request, @Nullable Integer seenRevision) {
        if (seenRevision != null && seenRevision != request.evidenceRevision()) {
            throw new Outdated(
                    "evidence-revised",
                    "The evidence was revised since you looked (revision %d now): read it again."
                            .formatted(request.evidenceRevision()),
                    Map.of("evidenceRevision", request.evidenceRevision()));
        }
    }

    static NotFound missing(String id) {
        return new NotFound("gate-request-not-found", "There is no gate request %s.".formatted(id));
    }
}
