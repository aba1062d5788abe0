package org.journeygate.reviews.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.journeygate.inbox.Completion;
import org.journeygate.inbox.Inbox;
import org.journeygate.inbox.WorkItem;
import org.journeygate.inbox.WorkItemId;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.UserId;
import org.journeygate.reviews.Cadences;
import org.journeygate.reviews.Member;
import org.journeygate.reviews.Obligation;
import org.journeygate.reviews.Obligations;
import org.journeygate.reviews.Outlook;
import org.journeygate.reviews.Review;
import org.journeygate.reviews.Reviews;
import org.journeygate.reviews.VisibleObligations;
import org.journeygate.reviews.compliance.Chases;
import org.journeygate.shared.Checks;
import org.journeygate.shared.IdOrCode;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.web.Form;
import org.journeygate.shared.web.FormAnswer;
import org.journeygate.shared.web.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The reviews of all portfolios, and each with what is owed to it. */
@Controller
@RequestMapping("/reviews")
class ReviewPages {

    private static final int LISTED = 25;

    private final Reviews reviews;
    private final Obligations obligations;
    private final Cadences cadences;
    private final Chases chases;
    private final Portfolios portfolios;
    private final People people;
    private final Inbox inbox;
    private final Clock clock;

    ReviewPages(
            Reviews reviews,
            Obligations obligations,
            Cadences cadences,
            Chases chases,
            Portfolios portfolios,
            People people,
            Inbox inbox,
            Clock clock) {
        this.reviews = reviews;
        this.obligations = obligations;
        this.cadences = cadences;
        this.chases = chases;
        this.portfolios = portfolios;
        this.people = people;
        this.inbox = inbox;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(PageQuery query, Actor actor) {
        return list(query, Form.empty(), actor);
    }

    @PostMapping
    Object open(@RequestParam MultiValueMap<String, String> typed, Actor actor, RedirectAttributes redirect) {
        Form form = Form.of(typed);
        return FormAnswer.of(
                form,
                () -> {
                    Review opened =
                            reviews.open(portfolios.named(form.get("portfolio")).id(), actor);
                    Notice.on(redirect, "reviews.done.opened", opened.code());
                    return path(opened);
                },
                again -> list(PageQuery.first(LISTED), again, actor));
    }

    @GetMapping("/{id}")
    ModelAndView read(@PathVariable String id, @RequestParam(required = false) @Nullable UUID item, Actor actor) {
        return page(reviews.named(IdOrCode.of(id)), item, Form.empty(), actor);
    }

    @PostMapping("/{id}/circulation")
    Object circulate(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        return acted(id, typed, actor, redirect, "circulated", (review, form) -> reviews.circulate(review.id(), actor));
    }

    @PostMapping("/{id}/meeting-date")
    Object move(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        return acted(
                id,
                typed,
                actor,
                redirect,
                "moved",
                (review, form) -> reviews.move(
                        review.id(), form.version(), when(form, review.meetingTime()), form.get("reason"), actor));
    }

    @PostMapping("/{id}/cancellation")
    Object cancel(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        return acted(
                id,
                typed,
                actor,
                redirect,
                "cancelled",
                (review, form) -> reviews.cancel(review.id(), form.version(), form.get("why"), actor));
    }

    /** The chair's word, about the item that led here. */
    @PostMapping("/{id}/chair")
    Object answer(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        return acted(id, typed, actor, redirect, "answered", (review, form) -> {
            var checks = new Checks();
            UUID item = form.id("item", checks);
            checks.present("item", item);
            checks.done();
            inbox.answer(
                    new WorkItemId(Objects.requireNonNull(item)),
                    actor,
                    new Completion.Answer(true, form.get("said"), List.of()),
                    null);
            return review;
        });
    }

    private Object acted(
            String id,
            MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect,
            String notice,
            Act act) {
        Form form = Form.of(typed);
        Review review = reviews.named(IdOrCode.of(id));
        return FormAnswer.of(
                form,
                () -> {
                    Review now = act.on(review, form);
                    Notice.on(redirect, "reviews.done." + notice);
                    return path(now);
                },
                again -> page(reviews.get(review.id()), item(again), again, actor));
    }

    private ModelAndView list(PageQuery query, Form form, Actor actor) {
        List<Portfolio> units = portfolios.all();
        Map<PortfolioId, Outlook> outlooks = reviews.outlooks(units);
        List<Unit> shown = units.stream()
                .map(unit -> {
                    Outlook outlook = Objects.requireNonNull(outlooks.get(unit.id()));
                    return new Unit(
                            unit, outlook.opensAt(), reviews.mayRun(actor) && outlook.openable(), outlook.last());
                })
                .toList();
        return new ModelAndView("reviews/reviews")
                .addObject("units", shown)
                .addObject("page", reviews.search(Reviews.Filter.ALL, query))
                .addObject("names", units.stream().collect(Collectors.toMap(Portfolio::id, Portfolio::name)))
                .addObject(
                        "underWay",
                        shown.stream()
                                .filter(unit ->
                                        unit.review() != null && unit.review().isOpen())
                                .count())
                .addObject("mayKeep", cadences.mayKeep(actor))
                .addObject("chase", chases.count(actor))
                .addObject("now", clock.instant())
                .addObject("form", form);
    }

    private ModelAndView page(Review review, @Nullable UUID item, Form form, Actor actor) {
        VisibleObligations visible = obligations.visible(review.id(), actor);
        List<Obligation> owed = visible.items();
        List<Member> members = reviews.members(review.id());
        Set<UserId> named = new HashSet<>(members.stream().map(Member::person).toList());
        named.add(review.chair());
        owed.forEach(one ->
                Stream.of(one.owner(), one.doneBy()).filter(Objects::nonNull).forEach(named::add));
        Map<UserId, String> names =
                people.all(named).values().stream().collect(Collectors.toMap(Person::id, Person::name));
        Map<String, Object> may = new HashMap<>();
        boolean runs = reviews.mayRun(actor);
        may.put("circulate", runs && isOpen(owed, Obligation.Kind.CIRCULATION));
        may.put("move", runs && review.isBeforeMeeting() && clock.instant().isBefore(review.meetingAt()));
        may.put("cancel", runs && review.isBeforeMeeting());
        return new ModelAndView("reviews/review")
                .addObject("review", review)
                .addObject("portfolio", portfolios.get(review.portfolio()))
                .addObject("owed", owed)
                .addObject("readings", visible)
                .addObject("members", members)
                .addObject("names", names)
                .addObject("mine", obligations.turns(owed, actor))
                .addObject(
                        "overdue",
                        owed.stream()
                                .filter(one -> one.isOverdue(clock.instant()))
                                .count())
                .addObject("may", may)
                .addObject("asked", item == null ? null : askedOfChair(item, actor))
                .addObject("now", clock.instant())
                .addObject("form", form)
                .addObject("fields", "reviews.field.");
    }

    /** The chair's item that led here, while it waits for the reader. */
    private @Nullable WorkItem askedOfChair(UUID id, Actor actor) {
        WorkItem item = inbox.get(new WorkItemId(id));
        return item.isOpen() && Reviews.CHAIRS_ITEMS.contains(item.kind()) && inbox.isTurn(item, actor) ? item : null;
    }

    private static boolean isOpen(List<Obligation> owed, Obligation.Kind kind) {
        return owed.stream().anyMatch(one -> one.kind() == kind && !one.isSettled() && one.askedAt() != null);
    }

    private static @Nullable UUID item(Form form) {
        return form.id("item", new Checks());
    }

    static @Nullable LocalDateTime when(Form form, LocalTime usual) {
        var checks = new Checks();
        var day = form.day("when", checks);
        LocalTime hour = hour(form.get("hour"), usual, checks);
        checks.done();
        return day == null ? null : day.atTime(hour);
    }

    static LocalTime hour(String typed, LocalTime usual, Checks checks) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return usual;
        }
        if (!text.matches("([01]\\d|2[0-3]):[0-5]\\d")) {
            checks.refuse("hour", "is not an hour: write it as 14:30");
            return usual;
        }
        return LocalTime.parse(text);
    }

    static String path(Review review) {
        return "/reviews/" + review.code();
    }

    /** A portfolio, when its next review opens, whether the reader can open one now, and its last one. */
    record Unit(
            Portfolio portfolio,
            @Nullable Instant opensAt,
            boolean openable,
            @Nullable Review review) {}

    private interface Act {
        Review on(Review review, Form form);
    }
}
