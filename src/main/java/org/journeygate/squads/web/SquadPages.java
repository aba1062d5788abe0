package org.journeygate.squads.web;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.Journeys;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.Role;
import org.journeygate.people.UserId;
import org.journeygate.shared.Checks;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.journeygate.shared.web.Form;
import org.journeygate.shared.web.FormAnswer;
import org.journeygate.shared.web.Named;
import org.journeygate.shared.web.Notice;
import org.journeygate.squads.Squad;
import org.journeygate.squads.SquadId;
import org.journeygate.squads.Squads;
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
@RequestMapping("/squads")
class SquadPages {

    private final Squads squads;
    private final Portfolios portfolios;
    private final Journeys journeys;
    private final People people;
    private final SquadFacts facts;

    SquadPages(Squads squads, Portfolios portfolios, Journeys journeys, People people, SquadFacts facts) {
        this.squads = squads;
        this.portfolios = portfolios;
        this.journeys = journeys;
        this.people = people;
        this.facts = facts;
    }

    @GetMapping
    ModelAndView list(@RequestParam(required = false) @Nullable String q, PageQuery query, Actor actor) {
        Paged<Squad> page = squads.search(null, null, q, query);
        List<Portfolio> all = portfolios.all();
        return new ModelAndView("squads/squads")
                .addObject("squads", page)
                .addObject("names", everybody(page.items()))
                .addObject("journeys", journeyNames(page.items()))
                .addObject("portfolios", all.stream().collect(Collectors.toMap(Portfolio::id, Portfolio::name)))
                .addObject("anyPortfolio", !all.isEmpty())
                .addObject("q", q)
                .addObject("mayKeep", squads.mayKeep(actor));
    }

    @GetMapping("/{id}")
    ModelAndView read(@PathVariable UUID id, Actor actor) {
        Squad squad = squads.get(new SquadId(id));
        return facts.on(new ModelAndView("squads/squad"), squad, actor)
                .addObject("squad", squad)
                .addObject("journey", journeyNames(List.of(squad)).get(squad.journey()))
                .addObject("names", everybody(List.of(squad)))
                .addObject("lineage", squads.lineage(squad.id()))
                .addObject("mayEnd", actor.is(Role.PMO) && !squad.isDissolved())
                .addObject("mayKeep", squads.mayKeep(actor) && !squad.isDissolved());
    }

    @GetMapping("/new")
    ModelAndView blank(@RequestParam(required = false) @Nullable String portfolio, Actor actor) {
        requireKeeper(actor);
        List<Portfolio> all = portfolios.all();
        Portfolio within = all.size() == 1 ? all.get(0) : Named.orNull("portfolio", portfolio, portfolios::named);
        if (within == null) {
            return new ModelAndView("squads/choose").addObject("portfolios", all);
        }
        return form(null, within, Form.empty());
    }

    @PostMapping
    Object create(@RequestParam MultiValueMap<String, String> typed, Actor actor, RedirectAttributes redirect) {
        Form form = Form.of(typed);
        Portfolio portfolio = Named.in("portfolioId", form.get("portfolioId"), portfolios::named);
        return FormAnswer.of(
                form,
                () -> {
                    Squad created = squads.create(portfolio.id(), particulars(form), actor);
                    Notice.on(redirect, "squads.created", created.name());
                    return "/squads/" + created.id().value();
                },
                again -> form(null, portfolio, again));
    }

    @GetMapping("/{id}/edit")
    ModelAndView filled(@PathVariable UUID id, Actor actor) {
        requireKeeper(actor);
        Squad squad = squads.get(new SquadId(id));
        Map<UserId, Person> found = people.all(people(List.of(squad)));
        Map<String, @Nullable Object> present = new HashMap<>();
        present.put("version", squad.version());
        present.put("name", squad.name());
        present.put("journeyId", squad.journey());
        present.put("leadId", login(squad.lead(), found));
        present.put("sponsorId", login(squad.sponsor(), found));
        present.put(
                "memberIds",
                squad.members().stream()
                        .map(member -> login(member, found))
                        .sorted()
                        .toList());
        return form(squad, portfolios.get(squad.portfolio()), Form.filled(present));
    }

    @PostMapping("/{id}")
    Object change(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        Form form = Form.of(typed);
        Squad squad = squads.get(new SquadId(id));
        return FormAnswer.of(
                form,
                () -> {
                    squads.change(squad.id(), form.version(), particulars(form), actor);
                    Notice.on(redirect, "squads.saved");
                    return "/squads/" + id;
                },
                again -> form(squad, portfolios.get(squad.portfolio()), again));
    }

    private Squads.Particulars particulars(Form form) {
        var checks = new Checks();
        UUID journey = form.id("journeyId", checks);
        checks.done();
        Set<UserId> members = new HashSet<>();
        for (String login : form.all("memberIds")) {
            members.add(Named.in("memberIds", login, people::named).id());
        }
        return new Squads.Particulars(
                form.get("name"),
                journey == null ? null : new JourneyId(journey),
                person("leadId", form),
                person("sponsorId", form),
                members);
    }

    private @Nullable UserId person(String field, Form form) {
        Person person = Named.orNull(field, form.get(field), people::named);
        return person == null ? null : person.id();
    }

    private ModelAndView form(@Nullable Squad squad, Portfolio portfolio, Form form) {
        List<Option> journeyOptions = journeys.of(portfolio.id()).stream()
                .map(journey -> new Option(journey.id().value().toString(), journey.name()))
                .toList();
        return new ModelAndView("squads/squad-form")
                .addObject("squad", squad)
                .addObject("portfolio", portfolio)
                .addObject("journeys", journeyOptions)
                .addObject("leads", logins(people.withRole(Role.SQUAD_LEAD)))
                .addObject(
                        "people",
                        people.search(null, null, true, PageQuery.first(PageQuery.MAX_SIZE))
                                .items())
                .addObject("form", form)
                .addObject("fields", "squads.field.");
    }

    private void requireKeeper(Actor actor) {
        if (!squads.mayKeep(actor)) {
            throw new NotPermitted("not-steward", "Only the PMO and administrators form and change squads.");
        }
    }

    private Map<UserId, String> everybody(List<Squad> several) {
        return people.all(people(several)).values().stream()
                .sorted(Comparator.comparing(Person::name))
                .collect(Collectors.toMap(Person::id, Person::name, (one, other) -> one, java.util.LinkedHashMap::new));
    }

    private static Set<UserId> people(List<Squad> several) {
        return several.stream()
                .flatMap(squad -> Stream.concat(
                        squad.members().stream(),
                        Stream.of(squad.lead(), squad.sponsor()).filter(java.util.Objects::nonNull)))
                .collect(Collectors.toSet());
    }

    private Map<JourneyId, String> journeyNames(List<Squad> several) {
        List<JourneyId> ids = several.stream()
                .map(Squad::journey)
                .filter(java.util.Objects::nonNull)
                .toList();
        return journeys.all(ids).values().stream().collect(Collectors.toMap(Journey::id, Journey::name));
    }

    private static @Nullable String login(@Nullable UserId id, Map<UserId, Person> found) {
        Person person = id == null ? null : found.get(id);
        return person == null ? null : person.login();
    }

    private static List<Option> logins(List<Person> several) {
        return several.stream()
                .map(person -> new Option(person.login(), person.name()))
                .toList();
    }

    /** One choice of a form. */
    record Option(String value, String label) {}
}
