package org.journeygate.squads.functions.web;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.UserId;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.web.Form;
import org.journeygate.shared.web.FormAnswer;
import org.journeygate.shared.web.Named;
import org.journeygate.shared.web.Notice;
import org.journeygate.squads.functions.FunctionHeads;
import org.journeygate.squads.functions.Functions;
import org.journeygate.squads.functions.SquadFunction;
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
@RequestMapping("/squads/functions")
class FunctionPages {

    private static final String COST = "costConfirmerId";
    private static final String REVERSIBILITY = "reversibilityConfirmerId";

    private final Functions functions;
    private final Portfolios portfolios;
    private final People people;

    FunctionPages(Functions functions, Portfolios portfolios, People people) {
        this.functions = functions;
        this.portfolios = portfolios;
        this.people = people;
    }

    @GetMapping
    ModelAndView all(Actor actor) {
        List<Portfolio> units = portfolios.all();
        Map<PortfolioId, FunctionHeads> heads =
                functions.all(units.stream().map(Portfolio::id).toList());
        Map<UserId, Person> known = people.all(everybodyIn(heads.values()));
        return new ModelAndView("squads/functions")
                .addObject("units", units)
                .addObject("heads", heads)
                .addObject("functions", SquadFunction.values())
                .addObject(
                        "headless",
                        heads.values().stream()
                                .mapToLong(unit -> SquadFunction.values().length
                                        - unit.heads().size())
                                .sum())
                .addObject("names", known.values().stream().collect(Collectors.toMap(Person::id, Person::name)))
                .addObject("mayKeep", functions.mayKeep(actor));
    }

    @GetMapping("/{key}")
    ModelAndView filled(@PathVariable String key, Actor actor) {
        Portfolio unit = portfolios.named(key);
        functions.requireKeeper(actor);
        FunctionHeads present = functions.of(unit.id());
        Map<UserId, Person> known = people.all(everybodyIn(List.of(present)));
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("version", present.version());
        present.heads().forEach((function, head) -> values.put("heads." + function, login(head, known)));
        values.put(COST, login(present.costConfirmer(), known));
        values.put(REVERSIBILITY, login(present.reversibilityConfirmer(), known));
        return form(unit, Form.filled(values));
    }

    @PostMapping("/{key}")
    Object write(
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        Portfolio unit = portfolios.named(key);
        functions.requireKeeper(actor);
        Form form = Form.of(typed);
        return FormAnswer.of(
                form,
                () -> {
                    Map<SquadFunction, UserId> heads = new EnumMap<>(SquadFunction.class);
                    for (SquadFunction function : SquadFunction.values()) {
                        UserId head = person("heads." + function, form);
                        if (head != null) {
                            heads.put(function, head);
                        }
                    }
                    functions.write(
                            unit.id(),
                            form.version(),
                            new Functions.Particulars(heads, person(COST, form), person(REVERSIBILITY, form)),
                            actor);
                    Notice.on(redirect, "squads-functions.saved", unit.name());
                    return "/squads/functions";
                },
                again -> form(unit, again));
    }

    private ModelAndView form(Portfolio unit, Form form) {
        return new ModelAndView("squads/functions-form")
                .addObject("unit", unit)
                .addObject("functions", SquadFunction.values())
                .addObject(
                        "people",
                        people.search(null, null, true, PageQuery.first(PageQuery.MAX_SIZE))
                                .items())
                .addObject("form", form)
                .addObject("fields", "squads-functions.field.");
    }

    private @Nullable UserId person(String field, Form form) {
        Person person = Named.orNull(field, form.get(field), people::named);
        return person == null ? null : person.id();
    }

    private static Set<UserId> everybodyIn(Collection<FunctionHeads> several) {
        Set<UserId> everybody = new HashSet<>();
        for (FunctionHeads one : several) {
            everybody.addAll(one.heads().values());
            if (one.costConfirmer() != null) {
                everybody.add(one.costConfirmer());
            }
            if (one.reversibilityConfirmer() != null) {
                everybody.add(one.reversibilityConfirmer());
            }
        }
        return everybody;
    }

    private static @Nullable String login(@Nullable UserId id, Map<UserId, Person> known) {
        Person person = id == null ? null : known.get(id);
        return person == null ? null : person.login();
    }
}
