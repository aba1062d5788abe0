package org.journeygate.squads.escalations.web;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.UserId;
import org.journeygate.shared.Checks;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.journeygate.shared.web.Form;
import org.journeygate.shared.web.FormAnswer;
import org.journeygate.shared.web.Notice;
import org.journeygate.squads.Squad;
import org.journeygate.squads.SquadId;
import org.journeygate.squads.Squads;
import org.journeygate.squads.charters.Mandate;
import org.journeygate.squads.escalations.Escalation;
import org.journeygate.squads.escalations.EscalationId;
import org.journeygate.squads.escalations.Escalations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What blocks squads: the lists, where it is raised, and where whoever is asked answers. */
@Controller
class EscalationPages {

    private final Escalations escalations;
    private final Squads squads;
    private final People people;

    EscalationPages(Escalations escalations, Squads squads, People people) {
        this.escalations = escalations;
        this.squads = squads;
        this.people = people;
    }

    @GetMapping("/escalations")
    ModelAndView list(@RequestParam(required = false) @Nullable Boolean open, PageQuery query, Actor actor) {
        return list(null, open, query, actor);
    }

    @GetMapping("/squads/{id}/escalations")
    ModelAndView ofSquad(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Boolean open,
            PageQuery query,
            Actor actor) {
        return list(squads.get(new SquadId(id)), open, query, actor);
    }

    @GetMapping("/squads/{id}/escalations/new")
    ModelAndView blank(@PathVariable UUID id, @RequestParam(required = false) @Nullable String about, Actor actor) {
        Squad squad = squads.get(new SquadId(id));
        if (!escalations.mayRaise(squad, actor)) {
            throw new NotPermitted(
                    "not-of-the-squad",
                    "Only those who work in %s say what blocks it. Ask its lead.".formatted(squad.name()));
        }
        return form(squad, Form.filled(Map.of("about", about == null ? "" : about)));
    }

    @PostMapping("/squads/{id}/escalations")
    Object raise(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        Form form = Form.of(typed);
        Squad squad = squads.get(new SquadId(id));
        return FormAnswer.of(
                form,
                () -> {
                    var checks = new Checks();
                    var wantedBy = form.day("wantedBy", checks);
                    checks.done();
                    Escalation raised = escalations.raise(
                            squad.id(),
                            new Escalations.Draft(form.get("blocked"), form.get("wanted"), wantedBy, form.get("about")),
                            actor);
                    Notice.on(redirect, "squads-escalations.done.raised");
                    return path(raised);
                },
                again -> form(squad, again));
    }

    @GetMapping("/escalations/{id}")
    ModelAndView read(@PathVariable String id, Actor actor) {
        return page(id, Form.empty(), actor);
    }

    @PostMapping("/escalations/{id}/answer")
    Object answer(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        return acted(id, typed, actor, redirect, "answered", (escalation, form) -> {
            var checks = new Checks();
            var doneBy = form.day("doneBy", checks);
            checks.done();
            return escalations.answer(
                    escalation, new Escalations.Answer(form.ticked("unblocked"), form.get("said"), doneBy), actor);
        });
    }

    @PostMapping("/escalations/{id}/verdict")
    Object judge(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        return acted(
                id,
                typed,
                actor,
                redirect,
                "judged",
                (escalation, form) -> escalations.judge(escalation, form.ticked("helped"), form.get("reason"), actor));
    }

    @PostMapping("/escalations/{id}/withdrawal")
    Object withdraw(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        return acted(
                id,
                typed,
                actor,
                redirect,
                "withdrawn",
                (escalation, form) -> escalations.withdraw(escalation, form.get("reason"), actor));
    }

    private Object acted(
            String id,
            MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect,
            String notice,
            Act act) {
        Form form = Form.of(typed);
        EscalationId escalation = escalations.named(id, actor).id();
        return FormAnswer.of(
                form,
                () -> {
                    Escalation now = act.on(escalation, form);
                    Notice.on(redirect, "squads-escalations.done." + notice);
                    return path(now);
                },
                again -> page(id, again, actor));
    }

    private ModelAndView list(@Nullable Squad squad, @Nullable Boolean open, PageQuery query, Actor actor) {
        Paged<Escalation> page =
                escalations.search(new Escalations.Filter(squad == null ? null : squad.id(), open), actor, query);
        return new ModelAndView("squads/escalations")
                .addObject("page", page)
                .addObject("squad", squad)
                .addObject("open", open)
                .addObject(
                        "base",
                        squad == null ? "/escalations" : "/squads/" + squad.id().value() + "/escalations")
                .addObject("mayRaise", squad != null && escalations.mayRaise(squad, actor))
                .addObject("names", names(page.items()))
                .addObject(
                        "squads",
                        squads.all(page.items().stream().map(Escalation::squad).toList()));
    }

    private ModelAndView form(Squad squad, Form form) {
        Escalations.Route route = escalations.route(squad);
        Set<UserId> named = route.path().stream()
                .map(Mandate.Step::person)
                .filter(Objects::nonNull)
                .map(UserId::new)
                .collect(Collectors.toCollection(HashSet::new));
        return new ModelAndView("squads/escalation-form")
                .addObject("squad", squad)
                .addObject("route", route)
                .addObject(
                        "people",
                        people.all(named).values().stream()
                                .collect(Collectors.toMap(person -> person.id().value(), Person::name)))
                .addObject("form", form)
                .addObject("fields", "squads-escalations.field.");
    }

    private ModelAndView page(String id, Form form, Actor actor) {
        Escalation escalation = escalations.named(id, actor);
        return new ModelAndView("squads/escalation")
                .addObject("e", escalation)
                .addObject("squad", squads.get(escalation.squad()))
                .addObject("names", names(List.of(escalation)))
                .addObject("may", escalations.acts(escalation, actor))
                .addObject("form", form)
                .addObject("fields", "squads-escalations.field.");
    }

    private Map<UserId, String> names(Collection<Escalation> several) {
        Set<UserId> named = several.stream()
                .flatMap(one -> Stream.concat(
                        Stream.of(one.raisedBy(), one.closedBy(), one.owedBy()),
                        one.steps().stream()
                                .flatMap(step -> Stream.of(step.person(), step.asked(), step.answeredBy()))))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return people.all(named).values().stream().collect(Collectors.toMap(Person::id, Person::name));
    }

    private static String path(Escalation escalation) {
        return "/escalations/" + escalation.code();
    }

    private interface Act {
        Escalation on(EscalationId escalation, Form form);
    }
}
