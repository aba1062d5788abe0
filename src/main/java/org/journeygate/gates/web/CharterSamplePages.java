package org.journeygate.gates.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.journeygate.gates.GateRequestId;
import org.journeygate.gates.Rights;
import org.journeygate.gates.confirmations.Confirmation;
import org.journeygate.gates.samples.CharterSample;
import org.journeygate.gates.samples.CharterSamples;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.Role;
import org.journeygate.people.UserId;
import org.journeygate.shared.IdOrCode;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.web.Form;
import org.journeygate.shared.web.FormAnswer;
import org.journeygate.shared.web.Notice;
import org.journeygate.squads.charters.Charters;
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

/** The PMO's sample of what squads decide by themselves: all of it, and one decision held against its charter. */
@Controller
@RequestMapping("/charter-samples")
class CharterSamplePages {

    private static final int PAGE = 25;

    private final CharterSamples samples;
    private final Rights rights;
    private final Charters charters;
    private final People people;

    CharterSamplePages(CharterSamples samples, Rights rights, Charters charters, People people) {
        this.samples = samples;
        this.rights = rights;
        this.charters = charters;
        this.people = people;
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(required = false) CharterSample.@Nullable State state,
            @RequestParam(defaultValue = "0") int page) {
        return new ModelAndView("gates/charter-samples")
                .addObject(
                        "page", samples.search(new CharterSamples.Filter(state, null), new PageQuery(page, PAGE, null)))
                .addObject("waiting", waiting())
                .addObject("state", state)
                .addObject("states", CharterSample.State.values())
                .addObject("oneIn", samples.oneIn());
    }

    @GetMapping("/{id}")
    ModelAndView read(@PathVariable IdOrCode id, Actor actor) {
        return page(samples.named(id), Form.empty(), actor);
    }

    @PostMapping("/{id}/answer")
    Object answer(
            @PathVariable IdOrCode id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        CharterSample sample = samples.named(id);
        Form form = Form.of(typed);
        return FormAnswer.of(
                form,
                () -> {
                    samples.answer(sample.id(), form.ticked("asChartered"), form.get("reason"), actor);
                    Notice.on(redirect, "gates-samples.notice.answered");
                    return "/charter-samples/" + sample.decisionCode();
                },
                again -> page(sample, again, actor));
    }

    private ModelAndView page(CharterSample sample, Form form, Actor actor) {
        var request = new GateRequestId(sample.request());
        List<Confirmation> given = rights.confirmations(request).stream()
                .filter(one -> one.state() == Confirmation.State.CONFIRMED)
                .toList();
        Set<UserId> named = new HashSet<>();
        given.stream().map(Confirmation::confirmer).forEach(named::add);
        UserId answeredBy = sample.answeredBy();
        if (answeredBy != null) {
            named.add(answeredBy);
        }
        boolean turn = samples.isTurn(sample, actor);
        return new ModelAndView("gates/charter-sample")
                .addObject("s", sample)
                .addObject("bet", rights.submitted(request).orElseThrow())
                .addObject("found", rights.found(request).orElseThrow())
                .addObject(
                        "mandate",
                        charters.named(sample.charter().id().toString(), actor).mandate())
                .addObject("given", given)
                .addObject("names", people.all(named))
                .addObject("turn", turn)
                .addObject("barred", sample.isWaiting() && !turn && actor.is(Role.PMO))
                .addObject("form", form)
                .addObject("fields", "gates.field.");
    }

    private long waiting() {
        return samples.search(new CharterSamples.Filter(CharterSample.State.WAITING, null), PageQuery.first(1))
                .total();
    }
}
