package org.journeygate.initiatives.pauses.web;

import java.util.HashMap;
import java.util.Map;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.initiatives.pauses.Pause;
import org.journeygate.initiatives.pauses.PauseRecords;
import org.journeygate.initiatives.pauses.PauseStatement;
import org.journeygate.initiatives.pauses.Pauses;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
import org.journeygate.shared.Checks;
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

/** The two forms of a pause: who is held and who is freed, and letting the bet go. */
@Controller
@RequestMapping("/initiatives/{code}/pause")
class PauseFormPages {

    private final Pauses pauses;
    private final PauseRecords records;
    private final Initiatives initiatives;
    private final Portfolios portfolios;

    PauseFormPages(Pauses pauses, PauseRecords records, Initiatives initiatives, Portfolios portfolios) {
        this.pauses = pauses;
        this.records = records;
        this.initiatives = initiatives;
        this.portfolios = portfolios;
    }

    @GetMapping("/record")
    ModelAndView askWho(@PathVariable String code, Actor actor) {
        Initiative bet = initiatives.named(code);
        return recording(bet, filled(records.toWrite(bet.id(), actor)), actor);
    }

    @PostMapping("/record")
    Object write(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        Initiative bet = initiatives.named(code);
        Form form = Form.of(typed);
        return FormAnswer.of(
                form,
                () -> {
                    records.write(bet.id(), said(form), actor);
                    Notice.on(redirect, "initiatives.pause.recorded-now");
                    return "/initiatives/" + bet.code() + "/pause";
                },
                again -> recording(bet, again, actor));
    }

    @GetMapping("/letting-go")
    ModelAndView askWhy(@PathVariable String code, Actor actor) {
        return lettingGo(initiatives.named(code), Form.empty(), actor);
    }

    @PostMapping("/letting-go")
    Object letGo(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        Initiative bet = initiatives.named(code);
        Form form = Form.of(typed);
        return FormAnswer.of(
                form,
                () -> {
                    pauses.letGo(bet.id(), form.get("reason"), actor);
                    Notice.on(redirect, "initiatives.pause.let-go-now");
                    return "/initiatives/" + bet.code() + "/pause";
                },
                again -> lettingGo(bet, again, actor));
    }

    private static PauseStatement said(Form form) {
        var checks = new Checks();
        var said = new PauseStatement(
                form.get("held"),
                form.get("freed"),
                form.number("freedPeople", checks),
                form.number("freedMoney", checks),
                form.day("freedFrom", checks));
        checks.done();
        return said;
    }

    private Form filled(Pause pause) {
        Map<String, @Nullable Object> present = new HashMap<>();
        records.present(pause).ifPresent(said -> {
            present.put("held", said.held());
            present.put("freed", said.freed());
            present.put("freedPeople", said.freedPeople());
            present.put("freedMoney", said.freedMoney());
            present.put("freedFrom", said.freedFrom());
        });
        return Form.filled(present);
    }

    private ModelAndView recording(Initiative bet, Form form, Actor actor) {
        return page("initiatives/pause-record", bet, records.toWrite(bet.id(), actor), form);
    }

    private ModelAndView lettingGo(Initiative bet, Form form, Actor actor) {
        return page("initiatives/pause-letting-go", bet, pauses.toLetGo(bet.id(), actor), form);
    }

    private ModelAndView page(String view, Initiative bet, Pause pause, Form form) {
        return new ModelAndView(view)
                .addObject("bet", bet)
                .addObject("pause", pause)
                .addObject(
                        "currency", portfolios.get(bet.portfolio()).currency().getCurrencyCode())
                .addObject("form", form)
                .addObject("fields", "initiatives.pause.field.");
    }
}
