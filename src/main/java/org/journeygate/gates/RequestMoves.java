package org.journeygate.gates;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.journeygate.audit.AuditLog;
import org.journeygate.gates.confirmations.Confirmations;
import org.journeygate.inbox.Inbox;
import org.journeygate.initiatives.moves.BetMoved;
import org.journeygate.people.Actor;
import org.journeygate.squads.Squad;
import org.journeygate.squads.Squads;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A bet that goes to another squad takes along the request that is under way: its number, panel and votes stay, the new lead acts on
 * it. What is decided stays with the squad that asked.
 */
@Component
class RequestMoves {

    private static final Set<String> LEADS = Set.of(Questions.KIND, Submissions.COMPLETE, Reworks.SUBMIT);

    private final GateRequestRepository requests;
    private final Submissions submissions;
    private final Confirmations confirmations;
    private final Squads squads;
    private final Inbox inbox;
    private final AuditLog audit;
    private final JdbcClient database;

    RequestMoves(
            GateRequestRepository requests,
            Submissions submissions,
            Confirmations confirmations,
            Squads squads,
            Inbox inbox,
            AuditLog audit,
            JdbcClient database) {
        this.requests = requests;
        this.submissions = submissions;
        this.confirmations = confirmations;
        this.squads = squads;
        this.inbox = inbox;
        this.audit = audit;
        this.database = database;
    }

    @EventListener
    void follow(BetMoved event) {
        Squad taker = squads.get(event.to());
        for (GateRequestId id : open(event)) {
            GateRequest request = requests.lock(id).orElseThrow();
            if (request.status().isOver()) {
                continue;
            }
            String before = request.squadName();
            request.goTo(taker);
            GateRequest moved = requests.save(request);
            audit.record(Actor.SYSTEM.did(
                    "gate-request.changed-squad",
                    "gate-request",
                    id.value(),
                    moved.code(),
                    Map.of("from", before, "to", taker.name())));
            inbox.passTo(id.value(), LEADS, submissions.lead(moved), BetMoved.REASON);
            confirmations.follow(id.value(), taker);
        }
    }

    private List<GateRequestId> open(BetMoved event) {
        return database.sql("""
                        select id from gate_request
                        where initiative_id = ? and status not in ('DECIDED', 'WITHDRAWN', 'LAPSED') order by id
                        """).param(event.bet().value()).query(UUID.class).list().stream()
                .map(GateRequestId::new)
                .toList();
    }
}
