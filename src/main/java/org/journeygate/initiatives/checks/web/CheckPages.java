package org.journeygate.initiatives.checks.web;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.initiatives.checks.Doubt;
import org.journeygate.initiatives.checks.Doubts;
import org.journeygate.initiatives.plans.Plans;
import org.journeygate.people.Actor;
import org.journeygate.shared.Checks;
import org.journeygate.shared.NotFound;
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

/** The form in which a squad's lead answers one check of a bet. */
@Controller
@RequestMapping("/initiatives/{code}/checks/{check}")
class CheckPages {

    private final Doubts doubts;
    private final Plans plans;
    private final Initiatives initiatives;

    CheckPages(Doubts doubts, Plans plans, Initiatives initiatives) {
        this.doubts = doubts;
        this.plans = plans;
        this.initiatives = initiatives;
    }

    @GetMapping
    ModelAndView ask(
            @PathVariable String code,
            @PathVariable String check,
            @RequestParam(required = false) @Nullable String other,
            Actor actor) {
        Initiative bet = initiatives.named(code);
        plans.requireChange(bet, actor);
        Doubt doubt = doubt(bet, check, other);
        Doubt.Answer given = doubt.answer();
        Map<String, @Nullable Object> present = new HashMap<>();
        present.put("other", doubt.other() == null ? null : doubt.other().code());
        present.put("stance", given == null ? null : given.stance());
        present.put("reason", given == null ? null : given.reason());
        return form(bet, doubt, Form.filled(present));
    }

    @PostMapping
    Object answer(
            @PathVariable String code,
            @PathVariable String check,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        Initiative bet = initiatives.named(code);
        plans.requireChange(bet, actor);
        Form form = Form.of(typed);
        Doubt doubt = doubt(bet, check, form.get("other"));
        return FormAnswer.of(
                form,
                () -> {
                    var checks = new Checks();
                    Doubt.Stance stance = form.choice("stance", Doubt.Stance.class, checks);
                    checks.done();
                    doubts.answer(
                            bet,
                            doubt.kind(),
                            doubt.other() == null ? null : doubt.other().id(),
                            stance,
                            form.get("reason"),
                            actor);
                    Notice.on(redirect, "initiatives-checks.answered");
                    return "/initiatives/" + bet.code() + "#check-"
                            + doubt.kind().slug();
                },
                again -> form(bet, doubt, again));
    }

    private Doubt doubt(Initiative bet, String check, @Nullable String other) {
        Doubt.Kind kind = CheckKinds.of(check);
        Initiative named = Named.orNull("other", other, initiatives::named);
        return doubts.about(bet).doubts().stream()
                .filter(doubt -> doubt.kind() == kind)
                .filter(doubt -> named == null
                        || doubt.other() != null && doubt.other().id().equals(named.id()))
                .min(Comparator.comparing(doubt -> !doubt.isOpen()))
                .orElseThrow(() ->
                        new NotFound("nothing-doubted", "This check finds nothing about %s.".formatted(bet.code())));
    }

    private static ModelAndView form(Initiative bet, Doubt doubt, Form form) {
        return new ModelAndView("initiatives/check")
                .addObject("bet", bet)
                .addObject("doubt", doubt)
                .addObject("form", form)
                .addObject("fields", "initiatives-checks.field.");
    }
}
