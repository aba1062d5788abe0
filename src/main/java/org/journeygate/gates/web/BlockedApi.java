package org.journeygate.gates.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.journeygate.gates.GateRequestRow;
import org.journeygate.gates.GateRequests;
import org.journeygate.people.Actor;
import org.journeygate.shared.IdOrCode;
import org.journeygate.squads.escalations.Escalation;
import org.journeygate.squads.escalations.Escalations;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Over REST: the squad of a gate request says what blocks it there, on the ladder of its charter. Nothing about the request changes. */
@RestController
class BlockedApi {

    private final GateRequests requests;
    private final Escalations escalations;

    BlockedApi(GateRequests requests, Escalations escalations) {
        this.requests = requests;
        this.escalations = escalations;
    }

    @PostMapping("/api/v1/gate-requests/{id}/escalation")
    ResponseEntity<RaisedJson> raise(@PathVariable IdOrCode id, @RequestBody Blocked body, Actor actor) {
        GateRequestRow request = requests.get(requests.idOf(id.id(), id.text()));
        Escalation raised = escalations.raise(
                request.squad(),
                new Escalations.Draft(body.blocked(), body.wanted(), body.wantedBy(), request.code()),
                actor);
        return ResponseEntity.created(
                        URI.create("/api/v1/escalations/" + raised.id().value()))
                .body(new RaisedJson(raised.id().value(), raised.code(), raised.state()));
    }

    /** What blocks the squad, and what would unblock it. */
    record Blocked(
            @Nullable String blocked,
            @Nullable String wanted,
            @Nullable LocalDate wantedBy) {}

    /** What was raised; all of it stands at the escalation. */
    record RaisedJson(UUID id, String code, Escalation.State state) {}
}
