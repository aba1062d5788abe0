package org.journeygate.squads.charters.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.journeygate.shared.web.ETags;
import org.journeygate.shared.web.IfMatch;
import org.journeygate.shared.web.Named;
import org.journeygate.squads.SquadId;
import org.journeygate.squads.Squads;
import org.journeygate.squads.charters.Charter;
import org.journeygate.squads.charters.CharterAct;
import org.journeygate.squads.charters.CharterApprovals;
import org.journeygate.squads.charters.CharterParticulars;
import org.journeygate.squads.charters.Charters;
import org.journeygate.squads.charters.Coverages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class CharterApi {

    private final Charters charters;
    private final CharterApprovals approvals;
    private final Coverages coverages;
    private final Squads squads;
    private final Portfolios portfolios;

    CharterApi(
            Charters charters, CharterApprovals approvals, Coverages coverages, Squads squads, Portfolios portfolios) {
        this.charters = charters;
        this.approvals = approvals;
        this.coverages = coverages;
        this.squads = squads;
        this.portfolios = portfolios;
    }

    @GetMapping("/charters")
    Paged<CharterJson> list(
            @RequestParam(required = false) @Nullable UUID squad,
            @RequestParam(required = false) Charter.@Nullable State state,
            PageQuery query,
            Actor actor) {
        return charters.search(new Charters.Filter(squad == null ? null : new SquadId(squad), state), actor, query)
                .map(CharterJson::of);
    }

    @GetMapping("/charters/{id}")
    ResponseEntity<CharterJson> read(@PathVariable String id, Actor actor) {
        return answer(charters.named(id, actor));
    }

    /** The charter in force on a day, today unless said. */
    @GetMapping("/squads/{id}/charter")
    ResponseEntity<CharterJson> inForce(@PathVariable UUID id, @RequestParam(required = false) @Nullable LocalDate on) {
        var squad = squads.get(new SquadId(id));
        return answer((on == null ? charters.inForce(squad) : charters.inForce(squad.id(), on))
                .orElseThrow(
                        () -> new NotFound("charter-not-found", "No charter of this squad was in force on that day.")));
    }

    @GetMapping("/charters/{id}/readiness")
    CharterJson.Readiness readiness(@PathVariable String id, Actor actor) {
        return CharterJson.Readiness.of(charters.checklist(charters.named(id, actor)));
    }

    @GetMapping("/charters/{id}/timeline")
    List<CharterJson.Act> timeline(@PathVariable String id, Actor actor) {
        return charters.acts(charters.named(id, actor)).stream()
                .map(CharterJson.Act::of)
                .toList();
    }

    @GetMapping("/charters/{id}/lineage")
    CharterJson.Lineage lineage(@PathVariable String id, Actor actor) {
        return CharterJson.Lineage.of(charters.lineage(charters.named(id, actor), actor));
    }

    @GetMapping("/charters/coverage")
    CharterJson.Covered coverage(@RequestParam String portfolio, @RequestParam(required = false) @Nullable String q) {
        return CharterJson.Covered.of(
                coverages.of(Named.in("portfolio", portfolio, portfolios::named).id(), q));
    }

    @PostMapping("/charters")
    ResponseEntity<CharterJson> draft(@RequestBody New body, Actor actor) {
        return created(charters.draft(Named.in("squadId", body.squadId(), SquadId::named), actor));
    }

    @PutMapping("/charters/{id}")
    ResponseEntity<CharterJson> write(
            @PathVariable String id, @RequestBody CharterParticulars body, IfMatch seen, Actor actor) {
        return answer(charters.write(charters.named(id, actor).id(), seen.version(), body, actor));
    }

    @PostMapping("/charters/{id}/amendment")
    ResponseEntity<CharterJson> amend(@PathVariable String id, Actor actor) {
        return created(charters.amend(charters.named(id, actor).id(), actor));
    }

    @PostMapping("/charters/{id}/renewal")
    ResponseEntity<CharterJson> renew(@PathVariable String id, Actor actor) {
        return created(approvals.renew(charters.named(id, actor).id(), actor));
    }

    @PostMapping("/charters/{id}/submission")
    ResponseEntity<CharterJson> submit(@PathVariable String id, Actor actor) {
        return answer(approvals.submit(charters.named(id, actor).id(), actor));
    }

    @PostMapping("/charters/{id}/objection")
    ResponseEntity<CharterJson> object(@PathVariable String id, @RequestBody Objection body, Actor actor) {
        return answer(approvals.object(charters.named(id, actor).id(), body.ground(), body.reason(), actor));
    }

    @PostMapping("/charters/{id}/verdict")
    ResponseEntity<CharterJson> decide(@PathVariable String id, @RequestBody Answer body, Actor actor) {
        return answer(approvals.decide(charters.named(id, actor).id(), body.verdict(), body.reason(), actor));
    }

    @PostMapping("/charters/{id}/withdrawal")
    ResponseEntity<CharterJson> withdraw(@PathVariable String id, @RequestBody Reason body, Actor actor) {
        return answer(approvals.withdraw(charters.named(id, actor).id(), body.reason(), actor));
    }

    @PostMapping("/charters/{id}/retirement")
    ResponseEntity<CharterJson> retire(@PathVariable String id, @RequestBody Reason body, Actor actor) {
        return answer(approvals.retire(charters.named(id, actor).id(), body.reason(), actor));
    }

    private static ResponseEntity<CharterJson> answer(Charter charter) {
        return ResponseEntity.ok().eTag(ETags.of(charter.version())).body(CharterJson.of(charter));
    }

    private static ResponseEntity<CharterJson> created(Charter charter) {
        return ResponseEntity.created(
                        URI.create("/api/v1/charters/" + charter.id().value()))
                .eTag(ETags.of(charter.version()))
                .body(CharterJson.of(charter));
    }

    record New(@Nullable String squadId) {}

    /** A ground is an objection; none says that there is none. */
    record Objection(
            CharterAct.@Nullable Ground ground, @Nullable String reason) {}

    record Answer(
            CharterApprovals.@Nullable Verdict verdict,
            @Nullable String reason) {}

    record Reason(@Nullable String reason) {}
}
