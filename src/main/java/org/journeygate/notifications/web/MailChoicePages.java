package org.journeygate.notifications.web;

import org.journeygate.notifications.MailChoice;
import org.journeygate.notifications.MailChoice.Items;
import org.journeygate.notifications.MailChoices;
import org.journeygate.people.Actor;
import org.journeygate.shared.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/settings/mail")
class MailChoicePages {

    private final MailChoices choices;

    MailChoicePages(MailChoices choices) {
        this.choices = choices;
    }

    @GetMapping
    String show(Actor actor, Model model) {
        model.addAttribute("choice", choices.of(actor.person()));
        model.addAttribute("kinds", Items.values());
        return "notifications/mail-choice";
    }

    @PostMapping
    String choose(
            @RequestParam Items items,
            @RequestParam(defaultValue = "false") boolean digest,
            Actor actor,
            RedirectAttributes redirect) {
        choices.choose(new MailChoice(items, digest), actor);
        Notice.on(redirect, "notifications.choice.saved");
        return "redirect:/settings/mail";
    }
}
