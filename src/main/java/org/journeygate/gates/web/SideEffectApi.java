package org.journeygate.gates.web;

import java.util.UUID;
import org.journeygate.gates.Consultations;
import org.journeygate.gates.GateRequestId;
import org.journeygate.gates.GateRequests;
import org.journeygate.gates.SideEffects;
import org.journeygate.journeys.JourneyId;
import org.journeygate.people.Actor;
import org.journeygate.shared.IdOrCode;
import org.journeygate.shared.web.ETags;
import org.journeygate.shared.web.IfMatch;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The side effects of a gate request over REST: read, said as a whole, and answered by the owners of the journeys. */
@RestController
@RequestMapping("/api/v1/gate-requests/{id}/side-effects")
class SideEffectApi {

    private final GateRequests requests;
    private final SideEffects effects;
    private final Consultations consultations;

    SideEffectApi(GateRequests requests, SideEffects effects, Consultations consultations) {
        this.requests = requests;
        this.effects = effects;
        this.consultations = consultations;
    }

    @GetMapping
    ResponseEntity<SideEffectsJson> read(@PathVariable IdOrCode id, Actor actor) {
        return answer(id(id), actor);
    }

    @PutMapping
    ResponseEntity<SideEffectsJson> say(
            @PathVariable IdOrCode id, IfMatch seen, @RequestBody SideEffectsJson.Said said, Actor actor) {
        effects.say(id(id), seen.version(), said.draft(), said.isEditorial(), actor);
        return answer(id(id), actor);
    }

    @PostMapping("/{journeyId}/answer")
    ResponseEntity<SideEffectsJson> answer(
            @PathVariable IdOrCode id,
            @PathVariable UUID journeyId,
            @RequestBody SideEffectsJson.Answered answered,
            Actor actor) {
        consultations.answer(id(id), new JourneyId(journeyId), answered.answers(), actor);
        return answer(id(id), actor);
    }

    private ResponseEntity<SideEffectsJson> answer(GateRequestId id, Actor actor) {
        SideEffectsJson matrix = SideEffectsJson.of(effects.read(id, actor));
        return ResponseEntity.ok().eTag(ETags.of(matrix.version())).body(matrix);
    }

    private GateRequestId id(IdOrCode id) {
        return requests.idOf(id.id(), id.text());
    }
}
