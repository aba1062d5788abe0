package org.journeygate.reviews.web;

import java.net.URI;
import java.time.LocalDateTime;
import java.util.List;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
import org.journeygate.reviews.Obligations;
import org.journeygate.reviews.Review;
import org.journeygate.reviews.Reviews;
import org.journeygate.shared.IdOrCode;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.journeygate.shared.web.ETags;
import org.journeygate.shared.web.Named;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The reviews as JSON. */
@RestController
@RequestMapping("/api/v1/reviews")
class ReviewApi {

    private final Reviews reviews;
    private final Obligations obligations;
    private final Portfolios portfolios;

    ReviewApi(Reviews reviews, Obligations obligations, Portfolios portfolios) {
        this.reviews = reviews;
        this.obligations = obligations;
        this.portfolios = portfolios;
    }

    @GetMapping
    Paged<ReviewJson> list(
            @RequestParam(required = false) @Nullable String portfolio,
            @RequestParam(required = false) Review.@Nullable State status,
            PageQuery query) {
        PortfolioId unit = portfolio == null || portfolio.isBlank()
                ? null
                : portfolios.named(portfolio).id();
        return reviews.search(new Reviews.Filter(unit, status), query).map(review -> ReviewJson.of(review, List.of()));
    }

    @PostMapping
    ResponseEntity<ReviewJson> open(@RequestBody Opening body, Actor actor) {
        Review opened = reviews.open(
                Named.in("portfolioId", body.portfolioId(), portfolios::named).id(), actor);
        return ResponseEntity.created(
                        URI.create("/api/v1/reviews/" + opened.id().value()))
                .eTag(ETags.of(opened.version()))
                .body(json(opened));
    }

    @GetMapping("/{id}")
    ResponseEntity<ReviewJson> read(@PathVariable String id) {
        return answer(named(id));
    }

    @GetMapping("/{id}/obligations")
    Items obligations(@PathVariable String id, Actor actor) {
        return new Items(obligations.visible(named(id).id(), actor).items().stream()
                .map(ObligationJson::of)
                .toList());
    }

    @PostMapping("/{id}/circulation")
    ResponseEntity<ReviewJson> circulate(@PathVariable String id, Actor actor) {
        return answer(reviews.circulate(named(id).id(), actor));
    }

    @PostMapping("/{id}/meeting-date")
    ResponseEntity<ReviewJson> move(@PathVariable String id, @RequestBody Moving body, Actor actor) {
        Review review = named(id);
        return answer(reviews.move(review.id(), seen(body.seenVersion()), body.when(), body.reason(), actor));
    }

    @PostMapping("/{id}/cancellation")
    ResponseEntity<ReviewJson> cancel(@PathVariable String id, @RequestBody Cancelling body, Actor actor) {
        Review review = named(id);
        return answer(reviews.cancel(review.id(), seen(body.seenVersion()), body.reason(), actor));
    }

    private Review named(String id) {
        return reviews.named(IdOrCode.of(id));
    }

    private ResponseEntity<ReviewJson> answer(Review review) {
        return ResponseEntity.ok().eTag(ETags.of(review.version())).body(json(review));
    }

    private ReviewJson json(Review review) {
        return ReviewJson.of(review, reviews.members(review.id()));
    }

    /** A version that was left out is nobody's present one. */
    private static int seen(@Nullable Integer version) {
        return version == null ? -1 : version;
    }

    /** By id or key. */
    record Opening(@Nullable String portfolioId) {}

    /** {@code when} in the portfolio's zone. */
    record Moving(
            @Nullable Integer seenVersion,
            @Nullable LocalDateTime when,
            @Nullable String reason) {}

    record Cancelling(
            @Nullable Integer seenVersion, @Nullable String reason) {}

    /** What is owed, in the order of the steps, without readings of others that are not for the reader. */
    record Items(List<ObligationJson> items) {}
}
