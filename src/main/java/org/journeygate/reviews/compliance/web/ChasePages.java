package org.journeygate.reviews.compliance.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.journeygate.calendars.Calendars;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.UserId;
import org.journeygate.reviews.compliance.ChaseList;
import org.journeygate.reviews.compliance.Chases;
import org.journeygate.reviews.compliance.Debtor;
import org.journeygate.shared.web.Form;
import org.journeygate.shared.web.FormAnswer;
import org.journeygate.shared.web.Named;
import org.journeygate.shared.web.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Chase today: who owes the reviews something by now, and a mail to those whom the PMO chooses. */
@Controller
@RequestMapping("/compliance/chase")
class ChasePages {

    private final Chases chases;
    private final Portfolios portfolios;
    private final People people;
    private final Calendars calendars;
    private final ComplianceWords words;

    ChasePages(Chases chases, Portfolios portfolios, People people, Calendars calendars, ComplianceWords words) {
        this.chases = chases;
        this.portfolios = portfolios;
        this.people = people;
        this.calendars = calendars;
        this.words = words;
    }

    @GetMapping
    ModelAndView read(@RequestParam(required = false) @Nullable String portfolio, Actor actor) {
        return page(within(portfolio), null, actor);
    }

    @PostMapping
    Object send(@RequestParam MultiValueMap<String, String> typed, Actor actor, RedirectAttributes redirect) {
        Form form = Form.of(typed);
        PortfolioId within = within(form.get("portfolio"));
        return FormAnswer.of(
                form,
                () -> {
                    List<UserId> persons = form.all("persons").stream()
                            .map(id -> Named.in("persons", id, people::named).id())
                            .toList();
                    Chases.Sent sent = chases.send(persons, form.get("sentence"), actor);
                    say(sent, redirect);
                    return "/compliance/chase" + (within == null ? "" : "?portfolio=" + within.value());
                },
                again -> page(within, again, actor));
    }

    private ModelAndView page(@Nullable PortfolioId within, @Nullable Form form, Actor actor) {
        ChaseList list = chases.list(within, actor);
        return new ModelAndView("reviews/compliance-chase")
                .addObject("list", list)
                .addObject("chosen", form == null ? usual(list) : chosen(list, form))
                .addObject("maySend", chases.maySend(actor))
                .addObject("portfolio", within)
                .addObject("portfolios", portfolios.all())
                .addObject("words", words)
                .addObject("max", Chases.SENTENCE)
                .addObject("form", form == null ? Form.empty() : form)
                .addObject("fields", "reviews-compliance.chase.field.");
    }

    /** Everybody who can be chased and whom the clock has not chased today either. */
    private Set<UUID> usual(ChaseList list) {
        ZoneId zone = calendars.standard().zone();
        return open(list)
                .filter(debtor -> debtor.reminded() == null
                        || !LocalDate.ofInstant(debtor.reminded(), zone).equals(list.day()))
                .map(debtor -> id(debtor))
                .collect(Collectors.toSet());
    }

    private static Set<UUID> chosen(ChaseList list, Form form) {
        return open(list)
                .map(debtor -> id(debtor))
                .filter(id -> form.has("persons", id))
                .collect(Collectors.toSet());
    }

    private static Stream<Debtor> open(ChaseList list) {
        return list.debtors().stream().filter(Debtor::isOpen);
    }

    private static UUID id(Debtor debtor) {
        return Objects.requireNonNull(debtor.person()).id().value();
    }

    private void say(Chases.Sent sent, RedirectAttributes redirect) {
        String chased = sent.chased().stream().map(Person::name).collect(Collectors.joining(", "));
        if (sent.leftOut().isEmpty()) {
            Notice.on(redirect, "reviews-compliance.notice.chased", chased);
        } else {
            String leftOut = sent.leftOut().stream()
                    .map(one -> words.say("chase.left-out", one.name(), words.say("chase.standing." + one.standing())))
                    .collect(Collectors.joining(", "));
            Notice.on(redirect, "reviews-compliance.notice.chased.but", chased, leftOut);
        }
    }

    private @Nullable PortfolioId within(@Nullable String named) {
        Portfolio portfolio = Named.orNull("portfolio", named, portfolios::named);
        return portfolio == null ? null : portfolio.id();
    }
}
