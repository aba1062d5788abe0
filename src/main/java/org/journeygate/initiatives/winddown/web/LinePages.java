package org.journeygate.initiatives.winddown.web;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.initiatives.winddown.Answer;
import org.journeygate.initiatives.winddown.Line;
import org.journeygate.initiatives.winddown.LineId;
import org.journeygate.initiatives.winddown.WindDown;
import org.journeygate.initiatives.winddown.WindDowns;
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

/** Answering one line of a wind-down list. */
@Controller
@RequestMapping("/initiatives/{code}/wind-down/lines/{line}")
class LinePages {

    private final WindDowns windDowns;
    private final Initiatives initiatives;
    private final Portfolios portfolios;

    LinePages(WindDowns windDowns, Initiatives initiatives, Portfolios portfolios) {
        this.windDowns = windDowns;
        this.initiatives = initiatives;
        this.portfolios = portfolios;
    }

    @GetMapping
    ModelAndView ask(@PathVariable String code, @PathVariable UUID line, Actor actor) {
        Initiative bet = initiatives.named(code);
        Line present = windDowns.toAnswer(bet.id(), new LineId(line), actor);
        return page(bet, present, filled(present));
    }

    @PostMapping
    Object answer(
            @PathVariable String code,
            @PathVariable UUID line,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        Initiative bet = initiatives.named(code);
        Form form = Form.of(typed);
        var id = new LineId(line);
        return FormAnswer.of(
                form,
                () -> {
                    WindDown list = windDowns.answer(bet.id(), id, said(form), actor);
                    Notice.on(
                            redirect,
                            list.isClosed() ? "initiatives.wind-down.closed-now" : "initiatives.wind-down.answered",
                            String.valueOf(list.answered()),
                            String.valueOf(list.lines().size()));
                    return "/initiatives/" + bet.code() + "/wind-down";
                },
                again -> page(bet, windDowns.toAnswer(bet.id(), id, actor), again));
    }

    private static Answer said(Form form) {
        var checks = new Checks();
        var answer = new Answer(
                form.choice("state", Line.State.class, checks),
                form.get("state").equals("DONE") ? form.day("doneOn", checks) : null,
                form.get("note"),
                form.get("state").equals("DONE") ? form.number("freed", checks) : null);
        checks.done();
        return answer;
    }

    private static Form filled(Line line) {
        Map<String, @Nullable Object> present = new HashMap<>();
        if (!line.isOpen()) {
            present.put("state", line.state());
            present.put("doneOn", line.doneOn());
            present.put("note", line.note());
            present.put("freed", line.freed());
        }
        return Form.filled(present);
    }

    private ModelAndView page(Initiative bet, Line line, Form form) {
        return new ModelAndView("initiatives/wind-down-line")
                .addObject("bet", bet)
                .addObject("line", line)
                .addObject(
                        "currency", portfolios.get(bet.portfolio()).currency().getCurrencyCode())
                .addObject("form", form)
                .addObject("fields", "initiatives.wind-down.field.");
    }
}
