package org.journeygate.journeys.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.Journeys;
import org.journeygate.journeys.Metrics;
import org.journeygate.journeys.OpenBets;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.UserId;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.journeygate.shared.web.Form;
import org.journeygate.shared.web.FormAnswer;
import org.journeygate.shared.web.Named;
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

@Controller
@RequestMapping("/journeys")
class JourneyPages {

    private final Journeys journeys;
    private final Portfolios portfolios;
    private final Metrics metrics;
    private final OpenBets openBets;
    private final People people;

    JourneyPages(Journeys journeys, Portfolios portfolios, Metrics metrics, OpenBets openBets, People people) {
        this.journeys = journeys;
        this.portfolios = portfolios;
        this.metrics = metrics;
        this.openBets = openBets;
        this.people = people;
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(required = false) @Nullable String portfolio,
            @RequestParam(required = false) @Nullable String q,
            PageQuery query,
            Actor actor) {
        List<Portfolio> all = portfolios.all();
        Portfolio within = Listed.chosen(all, portfolio);
        Paged<Journey> page = journeys.search(within == null ? null : within.id(), q, query);
        List<JourneyId> ids = page.items().stream().map(Journey::id).toList();
        Map<JourneyId, Long> bets = openBets.on(ids);
        return new ModelAndView("journeys/journeys")
                .addObject("journeys", page)
                .addObject("bets", bets)
                .addObject("metrics", metrics.of(ids))
                .addObject(
                        "owners",
                        names(page.items().stream().map(Journey::owner).toList()))
                .addObject("portfolios", all)
                .addObject("names", Listed.names(all))
                .addObject("within", within)
                .addObject("q", q)
                .addObject("mayKeep", portfolios.mayKeep(actor));
    }

    @GetMapping("/new")
    ModelAndView blank(@RequestParam(required = false) @Nullable String portfolio, Actor actor) {
        if (!portfolios.mayKeep(actor)) {
            throw new NotPermitted("not-steward", "Only the PMO and administrators describe new journeys.");
        }
        return form(null, StageRows.blank(portfolio), actor);
    }

    @PostMapping
    Object create(@RequestParam MultiValueMap<String, String> typed, Actor actor, RedirectAttributes redirect) {
        Form form = Form.of(typed);
        return FormAnswer.of(
                form,
                () -> StageRows.of(form).save(stages -> {
                    PortfolioId portfolio = Named.in("portfolioId", form.get("portfolioId"), portfolios::named)
                            .id();
                    Journey created = journeys.create(portfolio, particulars(form, stages), actor);
                    Notice.on(redirect, "journeys.created", created.name());
                    return "/journeys/" + created.id().value();
                }),
                again -> form(null, again, actor));
    }

    @GetMapping("/{id}/edit")
    ModelAndView filled(@PathVariable UUID id, Actor actor) {
        Journey journey = journeys.get(new JourneyId(id));
        if (!journeys.mayChange(journey, actor)) {
            throw new NotPermitted(
                    "not-journey-owner", "Only the journey's owner, the PMO and administrators change a journey.");
        }
        String owner = people.get(journey.owner()).login();
        return form(journey, StageRows.filled(journey, owner), actor);
    }

    @PostMapping("/{id}")
    Object change(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        Form form = Form.of(typed);
        Journey journey = journeys.get(new JourneyId(id));
        return FormAnswer.of(
                form,
                () -> StageRows.of(form).save(stages -> {
                    Journeys.Particulars wanted = portfolios.mayKeep(actor)
                            ? particulars(form, stages)
                            : new Journeys.Particulars(
                                    form.get("name"), form.get("goal"), journey.owner(), journey.core(), stages);
                    journeys.change(journey.id(), form.version(), wanted, actor);
                    Notice.on(redirect, "journeys.saved");
                    return "/journeys/" + id;
                }),
                again -> form(journey, again, actor));
    }

    private Journeys.Particulars particulars(Form form, List<Journeys.StageParticulars> stages) {
        Person owner = Named.orNull("ownerId", form.get("ownerId"), people::named);
        UserId ownerOrNull = owner == null ? null : owner.id();
        return new Journeys.Particulars(form.get("name"), form.get("goal"), ownerOrNull, form.ticked("core"), stages);
    }

    private ModelAndView form(@Nullable Journey journey, Form form, Actor actor) {
        return new ModelAndView("journeys/journey-form")
                .addObject("journey", journey)
                .addObject("portfolios", Listed.options(portfolios.all()))
                .addObject(
                        "people",
                        people.search(null, null, true, PageQuery.first(PageQuery.MAX_SIZE))
                                .items())
                .addObject("rows", StageRows.count(form))
                .addObject("mayKeep", portfolios.mayKeep(actor))
                .addObject("form", form)
                .addObject("fields", "journeys.field.");
    }

    private Map<UserId, String> names(List<UserId> ids) {
        return people.all(ids).values().stream().collect(Collectors.toMap(Person::id, Person::name));
    }
}
