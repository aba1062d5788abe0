package org.journeygate.notifications.feeds.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.journeys.Portfolios;
import org.journeygate.notifications.feeds.CalendarFeed;
import org.journeygate.notifications.feeds.CalendarFeeds;
import org.journeygate.people.Actor;
import org.journeygate.shared.web.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The addresses of one's own calendars. An address is on the page that answers to its making, and nowhere after. */
@Controller
@RequestMapping("/settings/calendar")
class CalendarFeedPages {

    private final CalendarFeeds feeds;
    private final Portfolios portfolios;

    CalendarFeedPages(CalendarFeeds feeds, Portfolios portfolios) {
        this.feeds = feeds;
        this.portfolios = portfolios;
    }

    @GetMapping
    String show(Actor actor, Model page) {
        Map<Optional<PortfolioId>, CalendarFeed> own = feeds.of(actor).stream()
                .collect(Collectors.toMap(feed -> Optional.ofNullable(feed.portfolio()), Function.identity()));
        page.addAttribute("own", own.get(Optional.<PortfolioId>empty()));
        page.addAttribute(
                "portfolios",
                feeds.portfolios().stream()
                        .map(portfolio -> new Row(portfolio, own.get(Optional.of(portfolio.id()))))
                        .toList());
        return "notifications/calendar";
    }

    @PostMapping
    String make(@RequestParam(required = false) @Nullable UUID portfolio, Actor actor, Model page) {
        return showOnce(feeds.make(portfolio == null ? null : new PortfolioId(portfolio), actor), actor, page);
    }

    @PostMapping("/{id}/renewal")
    String renew(@PathVariable UUID id, Actor actor, Model page) {
        return showOnce(feeds.renew(id, actor), actor, page);
    }

    @PostMapping("/{id}/withdrawal")
    String withdraw(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        feeds.withdraw(id, actor);
        Notice.on(redirect, "notifications-feeds.withdrawn");
        return "redirect:/settings/calendar";
    }

    private String showOnce(CalendarFeeds.Issued issued, Actor actor, Model page) {
        PortfolioId portfolio = issued.feed().portfolio();
        page.addAttribute("issued", issued);
        page.addAttribute(
                "about", portfolio == null ? null : portfolios.get(portfolio).name());
        return show(actor, page);
    }

    /** A portfolio and the reader's feed of its reviews, if there is one. */
    record Row(Portfolio portfolio, @Nullable CalendarFeed feed) {}
}
