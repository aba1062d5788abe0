package org.journeygate.journeys.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.journeygate.journeys.Persona;
import org.journeygate.journeys.PersonaId;
import org.journeygate.journeys.Personas;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.UserId;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.PageQuery;
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
@RequestMapping("/journeys/personas")
class PersonaPages {

    private static final String PATH = "/journeys/personas/";

    private final Personas personas;
    private final Portfolios portfolios;
    private final People people;

    PersonaPages(Personas personas, Portfolios portfolios, People people) {
        this.personas = personas;
        this.portfolios = portfolios;
        this.people = people;
    }

    @GetMapping
    ModelAndView list(@RequestParam(required = false) @Nullable String portfolio, PageQuery query, Actor actor) {
        List<Portfolio> all = portfolios.all();
        Portfolio within = Listed.chosen(all, portfolio);
        return new ModelAndView("journeys/personas")
                .addObject("personas", personas.search(within == null ? null : within.id(), query))
                .addObject("portfolios", all)
                .addObject("names", Listed.names(all))
                .addObject("within", within)
                .addObject("mayKeep", portfolios.mayKeep(actor));
    }

    @GetMapping("/new")
    ModelAndView blank(@RequestParam(required = false) @Nullable String portfolio, Actor actor) {
        requireKeeper(actor);
        return form(null, portfolio == null ? Form.empty() : Form.filled(Map.of("portfolioId", portfolio)));
    }

    @PostMapping
    Object create(@RequestParam MultiValueMap<String, String> typed, Actor actor, RedirectAttributes redirect) {
        Form form = Form.of(typed);
        return FormAnswer.of(
                form,
                () -> {
                    PortfolioId portfolio = Named.in("portfolioId", form.get("portfolioId"), portfolios::named)
                            .id();
                    Persona created = personas.create(portfolio, particulars(form), actor);
                    Notice.on(redirect, "journeys.persona.created", created.name());
                    return PATH + created.id().value();
                },
                again -> form(null, again));
    }

    @GetMapping("/{id}")
    ModelAndView read(@PathVariable UUID id, Actor actor) {
        Persona persona = personas.get(new PersonaId(id));
        UserId owner = persona.shares().owner();
        Person counts = owner == null ? null : people.all(List.of(owner)).get(owner);
        return new ModelAndView("journeys/persona")
                .addObject("persona", persona)
                .addObject("portfolio", portfolios.get(persona.portfolio()))
                .addObject("owner", counts == null ? null : counts.name())
                .addObject("mayKeep", portfolios.mayKeep(actor));
    }

    @GetMapping("/{id}/edit")
    ModelAndView filled(@PathVariable UUID id, Actor actor) {
        requireKeeper(actor);
        Persona persona = personas.get(new PersonaId(id));
        UserId owner = persona.shares().owner();
        return form(
                persona,
                PersonaRows.filled(
                        persona, owner == null ? null : people.get(owner).login()));
    }

    @PostMapping("/{id}")
    Object change(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        Form form = Form.of(typed);
        Persona persona = personas.get(new PersonaId(id));
        return FormAnswer.of(
                form,
                () -> {
                    personas.change(persona.id(), form.version(), particulars(form), actor);
                    Notice.on(redirect, "journeys.saved");
                    return PATH + id;
                },
                again -> form(persona, again));
    }

    private Personas.Particulars particulars(Form form) {
        Person owner = Named.orNull("ownerId", form.get("ownerId"), people::named);
        return PersonaRows.particulars(form, owner == null ? null : owner.id());
    }

    private ModelAndView form(@Nullable Persona persona, Form form) {
        return new ModelAndView("journeys/persona-form")
                .addObject("persona", persona)
                .addObject("portfolios", Listed.options(portfolios.all()))
                .addObject(
                        "people",
                        people.search(null, null, true, PageQuery.first(PageQuery.MAX_SIZE))
                                .items())
                .addObject("rows", PersonaRows.count(form))
                .addObject("form", form)
                .addObject("fields", "journeys.field.");
    }

    private void requireKeeper(Actor actor) {
        if (!portfolios.mayKeep(actor)) {
            throw new NotPermitted("not-steward", "Only the PMO and administrators keep personas.");
        }
    }
}
