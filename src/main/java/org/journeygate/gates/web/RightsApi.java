package org.journeygate.gates.web;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.journeygate.gates.GateRequestId;
import org.journeygate.gates.GateRequests;
import org.journeygate.gates.Rights;
import org.journeygate.gates.RightsOutlook;
import org.journeygate.gates.Submissions;
import org.journeygate.gates.confirmations.Confirmation;
import org.journeygate.gates.confirmations.ConfirmationId;
import org.journeygate.gates.confirmations.Confirmations;
import org.journeygate.gates.rights.UnderCharter;
import org.journeygate.people.Actor;
import org.journeygate.shared.IdOrCode;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Over REST: whether a squad passes a gate by itself, and what is confirmed for it. A confirmation is answered through its work item. */
@RestController
@RequestMapping("/api/v1/gate-requests/{id}")
class RightsApi {

    private final GateRequests requests;
    private final Rights rights;
    private final Submissions submissions;
    private final Confirmations confirmations;

    RightsApi(GateRequests requests, Rights rights, Submissions submissions, Confirmations confirmations) {
        this.requests = requests;
        this.rights = rights;
        this.submissions = submissions;
        this.confirmations = confirmations;
    }

    @GetMapping("/rights")
    RightsJson rights(@PathVariable IdOrCode id) {
        GateRequestId request = id(id);
        return rights.of(requests.get(request))
                .or(() -> submissions.rights(request))
                .map(RightsJson::of)
                .orElseThrow(
                        () -> new NotFound(
                                "no-rights-asked",
                                "Nobody asked for this request whether the squad decides: it is about a pause, or older than that."));
    }

    @GetMapping("/confirmations")
    List<ConfirmationJson> list(@PathVariable IdOrCode id) {
        return rights.confirmations(requests.get(id(id)).id()).stream()
                .map(ConfirmationJson::of)
                .toList();
    }

    @GetMapping("/confirmations/{confirmation}")
    ConfirmationJson read(@PathVariable IdOrCode id, @PathVariable UUID confirmation) {
        Confirmation found = confirmations.get(new ConfirmationId(confirmation));
        if (!found.request().equals(id(id).value())) {
            throw new NotFound("confirmation-not-found", "There is no such confirmation.");
        }
        return ConfirmationJson.of(found);
    }

    @PostMapping("/confirmations")
    ResponseEntity<ConfirmationJson> ask(@PathVariable IdOrCode id, @RequestBody Asking asking, Actor actor) {
        Confirmation.Kind kind = asking.kind();
        if (kind == null) {
            throw new InvalidInput("kind", "is missing: COST or REVERSIBILITY");
        }
        Confirmation asked = rights.ask(id(id), kind, actor);
        return ResponseEntity.created(URI.create("/api/v1/gate-requests/" + asked.request() + "/confirmations/"
                        + asked.id().value()))
                .body(ConfirmationJson.of(asked));
    }

    private GateRequestId id(IdOrCode id) {
        return requests.idOf(id.id(), id.text());
    }

    /** What is to be confirmed. */
    record Asking(Confirmation.@Nullable Kind kind) {}

    /** Whether the squad decides. */
    record RightsJson(
            boolean inside,
            String limit,
            String sentence,
            @Nullable UnderCharter charter,
            List<String> mustEscalate,
            @Nullable List<String> escalates) {

        static RightsJson of(RightsOutlook outlook) {
            return new RightsJson(
                    outlook.inside(),
                    outlook.limit(),
                    outlook.sentence(),
                    outlook.charter(),
                    outlook.lines().lines(),
                    outlook.lines().applying());
        }
    }

    /** One confirmation. */
    record ConfirmationJson(
            UUID id,
            Confirmation.Kind kind,
            Confirmation.State state,
            @Nullable BigDecimal cost,
            String currency,
            UUID confirmerId,
            UUID askedBy,
            Instant askedAt,
            Instant dueAt,
            @Nullable UUID answeredBy,
            @Nullable Instant answeredAt,
            @Nullable String reason) {

        static ConfirmationJson of(Confirmation one) {
            return new ConfirmationJson(
                    one.id().value(),
                    one.kind(),
                    one.state(),
                    one.cost(),
                    one.currency(),
                    one.confirmer().value(),
                    one.askedBy().value(),
                    one.askedAt(),
                    one.dueAt(),
                    one.answeredBy() == null ? null : one.answeredBy().value(),
                    one.answeredAt(),
                    one.reason());
        }
    }
}
