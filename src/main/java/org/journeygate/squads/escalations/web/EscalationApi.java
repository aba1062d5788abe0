package org.journeygate.squads.escalations.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.journeygate.people.Actor;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.journeygate.squads.SquadId;
import org.journeygate.squads.Squads;
import org.journeygate.squads.escalations.Escalation;
import org.journeygate.squads.escalations.EscalationId;
import org.journeygate.squads.escalations.Escalations;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class EscalationApi {

    private final Escalations escalations;
    private final Squads squads;

    EscalationApi(Escalations escalations, Squads squads) {
        this.escalations = escalations;
        this.squads = squads;
    }

    @GetMapping("/escalations")
    Paged<EscalationJson> list(@RequestParam(required = false) @Nullable Boolean open, PageQuery query, Actor actor) {
        return escalations
                .search(new Escalations.Filter(null, open), actor, query)
                .map(EscalationJson::of);
    }

    @GetMapping("/squads/{id}/escalations")
    Paged<EscalationJson> ofSquad(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Boolean open,
            PageQuery query,
            Actor actor) {
        SquadId squad = squads.get(new SquadId(id)).id();
        return escalations
                .search(new Escalations.Filter(squad, open), actor, query)
                .map(EscalationJson::of);
    }

    @PostMapping("/squads/{id}/escalations")
    ResponseEntity<EscalationJson> raise(@PathVariable UUID id, @RequestBody Raising body, Actor actor) {
        Escalation raised = escalations.raise(
                new SquadId(id),
                new Escalations.Draft(body.blocked(), body.wanted(), body.wantedBy(), body.about()),
                actor);
        return ResponseEntity.created(
                        URI.create("/api/v1/escalations/" + raised.id().value()))
                .body(EscalationJson.of(raised));
    }

    @GetMapping("/escalations/{id}")
    EscalationJson read(@PathVariable String id, Actor actor) {
        return EscalationJson.of(escalations.named(id, actor));
    }

    @PostMapping("/escalations/{id}/answer")
    EscalationJson answer(@PathVariable String id, @RequestBody Answering body, Actor actor) {
        return EscalationJson.of(escalations.answer(
                id(id, actor),
                new Escalations.Answer(said("unblocked", body.unblocked()), body.said(), body.doneBy()),
                actor));
    }

    @PostMapping("/escalations/{id}/verdict")
    EscalationJson judge(@PathVariable String id, @RequestBody Verdict body, Actor actor) {
        return EscalationJson.of(escalations.judge(id(id, actor), said("helped", body.helped()), body.reason(), actor));
    }

    @PostMapping("/escalations/{id}/withdrawal")
    EscalationJson withdraw(@PathVariable String id, @RequestBody Reason body, Actor actor) {
        return EscalationJson.of(escalations.withdraw(id(id, actor), body.reason(), actor));
    }

    private EscalationId id(String idOrCode, Actor actor) {
        return escalations.named(idOrCode, actor).id();
    }

    private static boolean said(String field, @Nullable Boolean value) {
        if (value == null) {
            throw new InvalidInput(field, "is missing: true or false");
        }
        return value;
    }

    /** What blocks the squad; {@code about} is the id or code of a bet or gate request. */
    record Raising(
            @Nullable String blocked,
            @Nullable String wanted,
            @Nullable LocalDate wantedBy,
            @Nullable String about) {}

    /** Unblocked, or passed on. */
    record Answering(
            @Nullable Boolean unblocked,
            @Nullable String said,
            @Nullable LocalDate doneBy) {}

    record Verdict(@Nullable Boolean helped, @Nullable String reason) {}

    record Reason(@Nullable String reason) {}
}
