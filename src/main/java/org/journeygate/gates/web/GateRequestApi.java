package org.journeygate.gates.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.journeygate.gates.Dossiers;
import org.journeygate.gates.Drafts;
import org.journeygate.gates.GateRequestId;
import org.journeygate.gates.GateRequestStatus;
import org.journeygate.gates.GateRequests;
import org.journeygate.gates.LinesAnswer;
import org.journeygate.gates.Readiness;
import org.journeygate.gates.Submissions;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.InitiativeId;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.people.Actor;
import org.journeygate.shared.IdOrCode;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.journeygate.shared.web.ETags;
import org.journeygate.shared.web.IfMatch;
import org.journeygate.squads.SquadId;
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

/** Gate requests over REST: drafted, worded, answered, submitted, withdrawn. */
@RestController
@RequestMapping("/api/v1/gate-requests")
class GateRequestApi {

    private final GateRequests requests;
    private final Dossiers dossiers;
    private final Drafts drafts;
    private final Submissions submissions;
    private final Initiatives initiatives;

    GateRequestApi(
            GateRequests requests, Dossiers dossiers, Drafts drafts, Submissions submissions, Initiatives initiatives) {
        this.requests = requests;
        this.dossiers = dossiers;
        this.drafts = drafts;
        this.submissions = submissions;
        this.initiatives = initiatives;
    }

    @GetMapping
    Paged<GateRequestJson> list(
            @RequestParam(required = false) @Nullable GateRequestStatus status,
            @RequestParam(required = false) @Nullable IdOrCode initiative,
            @RequestParam(required = false) @Nullable UUID portfolio,
            @RequestParam(required = false) @Nullable UUID squad,
            @RequestParam(required = false) @Nullable String gate,
            @RequestParam(required = false) @Nullable String q,
            PageQuery query) {
        var filter = new GateRequests.Filter(
                status,
                initiative == null ? null : bet(initiative).id(),
                portfolio == null ? null : new PortfolioId(portfolio),
                squad == null ? null : new SquadId(squad),
                gate,
                q);
        return requests.search(filter, query).map(GateRequestJson::of);
    }

    @PostMapping
    ResponseEntity<GateRequestJson.Full> begin(@RequestBody Beginning beginning, Actor actor) {
        if (beginning.initiativeId() == null) {
            throw new InvalidInput("initiativeId", "is missing: the bet that asks for its gate");
        }
        GateRequestId id =
                drafts.begin(bet(IdOrCode.of(beginning.initiativeId())).id(), beginning.gate(), actor);
        GateRequestJson.Full full = GateRequestJson.Full.of(dossiers.read(id, actor));
        return ResponseEntity.created(URI.create("/api/v1/gate-requests/" + id.value()))
                .eTag(ETags.of(full.request().version()))
                .body(full);
    }

    @GetMapping("/{id}")
    ResponseEntity<GateRequestJson.Full> read(@PathVariable IdOrCode id, Actor actor) {
        return answer(id(id), actor);
    }

    @PutMapping("/{id}")
    ResponseEntity<GateRequestJson.Full> write(
            @PathVariable IdOrCode id, IfMatch seen, @RequestBody Words words, Actor actor) {
        drafts.write(
                id(id), seen.version(), new Drafts.Wording(words.ask(), words.measured(), words.notKnown()), actor);
        return answer(id(id), actor);
    }

    @PutMapping("/{id}/criteria")
    ResponseEntity<GateRequestJson.Full> criteria(
            @PathVariable IdOrCode id, IfMatch seen, @RequestBody Criteria criteria, Actor actor) {
        drafts.fill(
                id(id),
                seen.version(),
                criteria.answers() == null
                        ? List.of()
                        : criteria.answers().stream()
                                .map(answer -> new Drafts.Answer(
                                        String.valueOf(answer.criterion()),
                                        Boolean.TRUE.equals(answer.met()),
                                        answer.reason()))
                                .toList(),
                criteria.scores() == null ? Map.of() : criteria.scores(),
                actor);
        return answer(id(id), actor);
    }

    @GetMapping("/{id}/readiness")
    Readiness readiness(@PathVariable IdOrCode id) {
        return submissions.readiness(id(id));
    }

    @PostMapping("/{id}/submission")
    ResponseEntity<GateRequestJson.Full> submit(
            @PathVariable IdOrCode id, @RequestBody(required = false) @Nullable Submission said, Actor actor) {
        LinesAnswer answer = said == null ? null : said.answer();
        return acted(id, actor, request -> submissions.submit(request, answer, actor));
    }

    @PostMapping("/{id}/withdrawal")
    ResponseEntity<GateRequestJson.Full> withdraw(
            @PathVariable IdOrCode id, @RequestBody(required = false) @Nullable Withdrawal withdrawal, Actor actor) {
        return acted(
                id,
                actor,
                request -> submissions.withdraw(request, withdrawal == null ? null : withdrawal.reason(), actor));
    }

    private ResponseEntity<GateRequestJson.Full> acted(IdOrCode id, Actor actor, Consumer<GateRequestId> act) {
        GateRequestId request = id(id);
        act.accept(request);
        return answer(request, actor);
    }

    private ResponseEntity<GateRequestJson.Full> answer(GateRequestId id, Actor actor) {
        GateRequestJson.Full full = GateRequestJson.Full.of(dossiers.read(id, actor));
        return ResponseEntity.ok().eTag(ETags.of(full.request().version())).body(full);
    }

    private GateRequestId id(IdOrCode id) {
        return requests.idOf(id.id(), id.text());
    }

    private Initiative bet(IdOrCode id) {
        return id.find(uuid -> initiatives.get(new InitiativeId(uuid)), code -> initiatives
                .byCode(code)
                .orElseThrow(() -> new InvalidInput("initiativeId", "is no bet: there is no " + code)));
    }

    /** A draft to be begun; the bet by id or code, the gate may be left out. */
    record Beginning(
            @Nullable String initiativeId, @Nullable String gate) {}

    /** What the request says in words. */
    record Words(
            @Nullable String ask,
            @Nullable String measured,
            @Nullable String notKnown) {}

    /** Declared answers and scores; what is not named stays. */
    record Criteria(
            @Nullable List<AnswerJson> answers, @Nullable Map<String, Integer> scores) {}

    /** One declared answer. */
    record AnswerJson(
            @Nullable String criterion,
            @Nullable Boolean met,
            @Nullable String reason) {}

    /** Why it is withdrawn; may be left out. */
    record Withdrawal(@Nullable String reason) {}

    /**
     * What the lead says of the charter's lines.
     *
     * @param charter code of the version in force
     * @param mustEscalate its lines that apply; empty: none
     */
    record Submission(@Nullable String charter, @Nullable List<String> mustEscalate) {

        @Nullable
        LinesAnswer answer() {
            if (mustEscalate == null) {
                return null;
            }
            if (charter == null || charter.isBlank()) {
                throw new InvalidInput("charter", "is missing: the version whose lines you read, e.g. CH-2026-0003");
            }
            return new LinesAnswer(charter.strip(), mustEscalate);
        }
    }
}
