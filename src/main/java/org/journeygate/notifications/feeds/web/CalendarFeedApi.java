package org.journeygate.notifications.feeds.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.journeys.Portfolios;
import org.journeygate.notifications.feeds.CalendarFeed;
import org.journeygate.notifications.feeds.CalendarFeeds;
import org.journeygate.people.Actor;
import org.journeygate.shared.Paged;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The addresses of one's own calendars, for programs. */
@RestController
@RequestMapping("/api/v1/calendar-feeds")
class CalendarFeedApi {

    private final CalendarFeeds feeds;
    private final Portfolios portfolios;

    CalendarFeedApi(CalendarFeeds feeds, Portfolios portfolios) {
        this.feeds = feeds;
        this.portfolios = portfolios;
    }

    @GetMapping
    Paged<FeedJson> list(Actor actor) {
        List<FeedJson> own = feeds.of(actor).stream().map(FeedJson::of).toList();
        return new Paged<>(own, 0, 100, own.size());
    }

    @PostMapping
    ResponseEntity<IssuedJson> make(@RequestBody(required = false) @Nullable Wanted wanted, Actor actor) {
        String portfolio = wanted == null ? null : wanted.portfolioId();
        IssuedJson issued = IssuedJson.of(feeds.make(
                portfolio == null ? null : portfolios.named(portfolio).id(), actor));
        return ResponseEntity.created(URI.create("/api/v1/calendar-feeds/" + issued.id()))
                .body(issued);
    }

    @PostMapping("/{id}/renewal")
    IssuedJson renew(@PathVariable UUID id, Actor actor) {
        return IssuedJson.of(feeds.renew(id, actor));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> withdraw(@PathVariable UUID id, Actor actor) {
        feeds.withdraw(id, actor);
        return ResponseEntity.noContent().build();
    }

    /** Which feed: the reviews of a portfolio, by id or key; what is due from oneself without one. */
    record Wanted(@Nullable String portfolioId) {}

    /** A feed without its address. */
    record FeedJson(
            UUID id,
            @Nullable UUID portfolioId,
            Instant madeAt,
            @Nullable Instant lastReadAt) {

        static FeedJson of(CalendarFeed feed) {
            PortfolioId portfolio = feed.portfolio();
            return new FeedJson(
                    feed.id(), portfolio == null ? null : portfolio.value(), feed.madeAt(), feed.lastReadAt());
        }
    }

    /** A feed with its new address; it is never shown again. */
    record IssuedJson(UUID id, String url) {

        static IssuedJson of(CalendarFeeds.Issued issued) {
            return new IssuedJson(issued.feed().id(), issued.url());
        }
    }
}
