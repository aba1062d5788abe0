package org.journeygate.gates.web;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.journeygate.gates.GateRequestId;
import org.journeygate.gates.GateRequests;
import org.journeygate.gates.Rights;
import org.journeygate.gates.confirmations.Confirmation;
import org.journeygate.gates.confirmations.ConfirmationId;
import org.journeygate.gates.confirmations.Confirmations;
import org.journeygate.inbox.Inbox;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.UserId;
import org.journeygate.shared.IdOrCode;
import org.journeygate.shared.NotFound;
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

/** Where the squad lead asks for a confirmation, somebody outside the squad gives it, and the PMO looks after one that is late. */
@Controller
@RequestMapping("/gate-requests/{id}/confirmations")
class ConfirmationPages {

    private final GateRequests requests;
    private final Rights rights;
    private final Confirmations confirmations;
    private final Initiatives initiatives;
    private final Inbox inbox;
    private final People people;

    ConfirmationPages(
            GateRequests requests,
            Rights rights,
            Confirmations confirmations,
            Initiatives initiatives,
            Inbox inbox,
            People people) {
        this.requests = requests;
        this.rights = rights;
        this.confirmations = confirmations;
        this.initiatives = initiatives;
        this.inbox = inbox;
        this.people = people;
    }

    @PostMapping
    String ask(
            @PathVariable IdOrCode id, @RequestParam Confirmation.Kind kind, Actor actor, RedirectAttributes redirect) {
        rights.ask(id(id), kind, actor);
        Notice.on(redirect, "gates-confirmations.notice.asked");
        return "redirect:" + GateRequestPages.path(id(id)) + "#rights";
    }

    @GetMapping("/{confirmation}")
    ModelAndView read(@PathVariable IdOrCode id, @PathVariable UUID confirmation, Actor actor) {
        return page(asked(id, confirmation), Form.empty(), actor);
    }

    @PostMapping("/{confirmation}/answer")
    Object answer(
            @PathVariable IdOrCode id,
            @PathVariable UUID confirmation,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        Confirmation asked = asked(id, confirmation);
        Form form = Form.of(typed);
        return acted(
                asked,
                form,
                actor,
                redirect,
                "gates-confirmations.notice.answered",
                () -> confirmations.answer(asked.id(), form.ticked("accepted"), form.get("reason"), actor));
    }

    @PostMapping("/{confirmation}/chase")
    Object chase(
            @PathVariable IdOrCode id,
            @PathVariable UUID confirmation,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        Confirmation asked = asked(id, confirmation);
        Form form = Form.of(typed);
        return acted(
                asked,
                form,
                actor,
                redirect,
                "gates-confirmations.notice.chased",
                () -> confirmations.chase(asked.id(), form.ticked("accepted"), form.get("reason"), actor));
    }

    private Object acted(
            Confirmation asked, Form form, Actor actor, RedirectAttributes redirect, String notice, Runnable act) {
        return FormAnswer.of(
                form,
                () -> {
                    act.run();
                    Notice.on(redirect, notice);
                    return path(asked);
                },
                again -> page(asked, again, actor));
    }

    private ModelAndView page(Confirmation asked, Form form, Actor actor) {
        var page = new ModelAndView("gates/confirmation");
        page.addObject("c", asked);
        page.addObject("bet", initiatives.byCode(asked.betCode()).orElseThrow());
        page.addObject("form", form);
        page.addObject("fields", "gates.field.");
        Set<UserId> named = new HashSet<>(Set.of(asked.confirmer(), asked.askedBy()));
        if (asked.answeredBy() != null) {
            named.add(asked.answeredBy());
        }
        page.addObject("names", people.all(named));
        inbox.openAbout(asked.id().value()).stream()
                .filter(item -> inbox.isTurn(item, actor))
                .forEach(item -> page.addObject(item.kind(), true));
        return page;
    }

    private Confirmation asked(IdOrCode id, UUID confirmation) {
        Confirmation found = confirmations.get(new ConfirmationId(confirmation));
        if (!found.request().equals(id(id).value())) {
            throw new NotFound("confirmation-not-found", "There is no such confirmation.");
        }
        return found;
    }

    private GateRequestId id(IdOrCode id) {
        return requests.idOf(id.id(), id.text());
    }

    private static String path(Confirmation asked) {
        return "/gate-requests/" + asked.requestCode() + "/confirmations/"
                + asked.id().value();
    }
}
