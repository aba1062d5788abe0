package org.journeygate.initiatives.winddown.web;

import java.util.function.BiFunction;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.initiatives.winddown.WindDown;
import org.journeygate.initiatives.winddown.WindDownLadder;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.shared.Checks;
import org.journeygate.shared.web.Form;
import org.journeygate.shared.web.FormAnswer;
import org.journeygate.shared.web.Named;
import org.journeygate.shared.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the PMO does about a wind-down list that is late. */
@Controller
@RequestMapping("/initiatives/{code}/wind-down")
class WindDownCarePages {

    private final WindDownLadder ladder;
    private final Initiatives initiatives;
    private final People people;

    WindDownCarePages(WindDownLadder ladder, Initiatives initiatives, People people) {
        this.ladder = ladder;
        this.initiatives = initiatives;
        this.people = people;
    }

    @GetMapping("/extension")
    ModelAndView askUntilWhen(@PathVariable String code, Actor actor) {
        return page(initiatives.named(code), "extension", Form.empty(), actor);
    }

    @PostMapping("/extension")
    Object extend(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        return saved(code, "extension", Form.of(typed), actor, redirect, (bet, form) -> {
            var checks = new Checks();
            var until = form.day("until", checks);
            checks.done();
            ladder.extend(bet.id(), until, form.get("reason"), actor);
            return "initiatives.wind-down.extended-now";
        });
    }

    @GetMapping("/responsible")
    ModelAndView askWho(@PathVariable String code, Actor actor) {
        return page(initiatives.named(code), "responsible", Form.empty(), actor);
    }

    @PostMapping("/responsible")
    Object replace(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        return saved(code, "responsible", Form.of(typed), actor, redirect, (bet, form) -> {
            ladder.replace(
                    bet.id(),
                    Named.in("userId", form.get("userId"), people::named).id(),
                    form.get("reason"),
                    actor);
            return "initiatives.wind-down.replaced-now";
        });
    }

    private Object saved(
            String code,
            String act,
            Form form,
            Actor actor,
            RedirectAttributes redirect,
            BiFunction<Initiative, Form, String> save) {
        Initiative bet = initiatives.named(code);
        return FormAnswer.of(
                form,
                () -> {
                    Notice.on(redirect, save.apply(bet, form));
                    return "/initiatives/" + bet.code() + "/wind-down";
                },
                again -> page(bet, act, again, actor));
    }

    private ModelAndView page(Initiative bet, String act, Form form, Actor actor) {
        WindDown list = ladder.requireTurn(bet.id(), actor);
        return new ModelAndView("initiatives/wind-down-care")
                .addObject("bet", bet)
                .addObject("list", list)
                .addObject("act", act)
                .addObject(
                        "candidates",
                        ladder.candidates(list).stream()
                                .map(person -> new Candidate(person.id().value().toString(), person.name()))
                                .toList())
                .addObject("form", form)
                .addObject("fields", "initiatives.wind-down.field.");
    }

    record Candidate(String value, String label) {}
}
