package org.journeygate.reviews.compliance.web;

import java.net.URI;
import java.util.UUID;
import org.journeygate.people.Actor;
import org.journeygate.reviews.ObligationId;
import org.journeygate.reviews.ObligationState;
import org.journeygate.reviews.Review;
import org.journeygate.reviews.Reviews;
import org.journeygate.reviews.compliance.ComplianceRecords;
import org.journeygate.reviews.compliance.Compliances;
import org.journeygate.reviews.compliance.Restatement;
import org.journeygate.shared.IdOrCode;
import org.journeygate.shared.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Compliance over REST: the same figures as the page, and the record of each review. */
@RestController
@RequestMapping("/api/v1/compliance")
class ComplianceApi {

    private final Compliances compliances;
    private final ComplianceRecords records;
    private final ComplianceRequest request;
    private final Reviews reviews;

    ComplianceApi(Compliances compliances, ComplianceRecords records, ComplianceRequest request, Reviews reviews) {
        this.compliances = compliances;
        this.records = records;
        this.request = request;
        this.reviews = reviews;
    }

    @GetMapping
    ComplianceJson read(@RequestParam MultiValueMap<String, String> asked, Actor actor) {
        return ComplianceJson.of(compliances.of(request.filter(asked), actor));
    }

    @GetMapping("/{id}")
    RecordJson record(@PathVariable IdOrCode id, Actor actor) {
        Review review = reviews.named(id);
        return RecordJson.of(
                review,
                records.owed(review, actor),
                records.frozen(review.id()).orElse(null),
                records.restatements(review.id(), actor));
    }

    /** The frozen record itself, byte for byte what was hashed. */
    @GetMapping(value = "/{id}/record", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> frozen(@PathVariable IdOrCode id, Actor actor) {
        return ResponseEntity.ok(records.get(reviews.named(id).id(), actor).content());
    }

    @PostMapping("/{id}/restatements")
    ResponseEntity<RecordJson.Correction> restate(@PathVariable IdOrCode id, @RequestBody Wish wish, Actor actor) {
        Review review = reviews.named(id);
        UUID wanted = wish.obligationId();
        boolean known = records.owed(review, actor).stream()
                .anyMatch(one -> one.obligation().id().value().equals(wanted));
        if (wanted == null || !known) {
            throw new InvalidInput("obligationId", "names nothing that is owed to this review");
        }
        Restatement made = records.restate(new ObligationId(wanted), wish.seen(), wish.to(), wish.reason(), actor);
        return ResponseEntity.created(
                        URI.create("/api/v1/compliance/" + review.id().value()))
                .body(RecordJson.Correction.of(made));
    }

    /**
     * A correction.
     *
     * @param seen the state that was seen; may be left out
     */
    record Wish(
            @Nullable UUID obligationId,
            @Nullable ObligationState seen,
            @Nullable ObligationState to,
            @Nullable String reason) {}
}
