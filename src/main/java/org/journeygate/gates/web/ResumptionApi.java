package org.journeygate.gates.web;

import java.net.URI;
import org.journeygate.gates.Dossiers;
import org.journeygate.gates.GateRequestId;
import org.journeygate.gates.GateRequests;
import org.journeygate.gates.Resumptions;
import org.journeygate.people.Actor;
import org.journeygate.shared.IdOrCode;
import org.journeygate.shared.web.ETags;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Asking over REST that a paused bet may resume: answers the draft of that request. */
@RestController
@RequestMapping("/api/v1/gate-requests/{id}/resumption")
class ResumptionApi {

    private final GateRequests requests;
    private final Resumptions resumptions;
    private final Dossiers dossiers;

    ResumptionApi(GateRequests requests, Resumptions resumptions, Dossiers dossiers) {
        this.requests = requests;
        this.resumptions = resumptions;
        this.dossiers = dossiers;
    }

    @PostMapping
    ResponseEntity<GateRequestJson.Full> begin(
            @PathVariable IdOrCode id, @RequestBody(required = false) @Nullable Why why, Actor actor) {
        GateRequestId draft =
                resumptions.begin(requests.idOf(id.id(), id.text()), why == null ? null : why.reason(), actor);
        GateRequestJson.Full full = GateRequestJson.Full.of(dossiers.read(draft, actor));
        return ResponseEntity.created(URI.create("/api/v1/gate-requests/" + draft.value()))
                .eTag(ETags.of(full.request().version()))
                .body(full);
    }

    /** What has changed since the pause, and what is asked of the panel. */
    record Why(@Nullable String reason) {}
}
