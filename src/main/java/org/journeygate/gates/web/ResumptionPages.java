package org.journeygate.gates.web;

import org.journeygate.gates.GateRequestId;
import org.journeygate.gates.GateRequests;
import org.journeygate.gates.Resumptions;
import org.journeygate.people.Actor;
import org.journeygate.shared.IdOrCode;
import org.journeygate.shared.web.Form;
import org.journeygate.shared.web.FormAnswer;
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

/** Where the squad lead begins to ask that a paused bet may resume. */
@Controller
@RequestMapping("/gate-requests/{id}/resumption")
class ResumptionPages {

    private final GateRequests requests;
    private final Resumptions resumptions;

    ResumptionPages(GateRequests requests, Resumptions resumptions) {
        this.requests = requests;
        this.resumptions = resumptions;
    }

    @GetMapping
    ModelAndView ask(@PathVariable IdOrCode id, Actor actor) {
        return resumptions
                .begun(id(id), actor)
                .map(draft -> new ModelAndView("redirect:" + GateRequestPages.path(draft)))
                .orElseGet(() -> page(id(id), Form.empty(), actor));
    }

    @PostMapping
    Object begin(
            @PathVariable IdOrCode id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        Form form = Form.of(typed);
        return FormAnswer.of(
                form,
                () -> {
                    GateRequestId draft = resumptions.begin(id(id), form.get("reason"), actor);
                    Notice.on(redirect, "gates.notice.resumption");
                    return GateRequestPages.path(draft);
                },
                again -> page(id(id), again, actor));
    }

    private ModelAndView page(GateRequestId id, Form form, Actor actor) {
        return new ModelAndView("gates/resumption")
                .addObject("pause", resumptions.requireTurn(id, actor))
                .addObject("r", requests.get(id))
                .addObject("form", form)
                .addObject("fields", "gates.field.");
    }

    private GateRequestId id(IdOrCode id) {
        return requests.idOf(id.id(), id.text());
    }
}
