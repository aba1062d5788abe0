package org.journeygate.notifications.web;

import java.util.UUID;
import org.journeygate.notifications.Outbox;
import org.journeygate.notifications.OutboxId;
import org.journeygate.notifications.Status;
import org.journeygate.people.Actor;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.web.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/outbox")
class OutboxPages {

    private final Outbox outbox;

    OutboxPages(Outbox outbox) {
        this.outbox = outbox;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable Status status, PageQuery page, Actor actor, Model model) {
        model.addAttribute("outlet", outbox.outlet());
        model.addAttribute("waiting", outbox.count(Status.WAITING, actor));
        model.addAttribute("parked", outbox.count(Status.PARKED, actor));
        model.addAttribute("messages", outbox.find(status, page, actor));
        model.addAttribute("statuses", Status.values());
        model.addAttribute("status", status);
        model.addAttribute("path", status == null ? "/outbox" : "/outbox?status=" + status);
        return "notifications/outbox";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Actor actor, Model model) {
        model.addAttribute("content", outbox.get(new OutboxId(id), actor));
        return "notifications/message";
    }

    @PostMapping("/{id}/retry")
    String retry(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        outbox.retry(new OutboxId(id), actor);
        Notice.on(redirect, "notifications.retried");
        return "redirect:/outbox/" + id;
    }

    @PostMapping("/{id}/parking")
    String park(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        outbox.park(new OutboxId(id), actor);
        Notice.on(redirect, "notifications.parked");
        return "redirect:/outbox/" + id;
    }
}
