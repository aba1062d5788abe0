package org.journeygate.inbox.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.journeygate.inbox.Inbox;
import org.journeygate.inbox.InboxQuery;
import org.journeygate.inbox.InboxQuery.View;
import org.journeygate.inbox.Standing;
import org.journeygate.inbox.WorkItem;
import org.journeygate.inbox.WorkItemId;
import org.journeygate.inbox.WorkItems;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.UserId;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.web.Form;
import org.journeygate.shared.web.FormAnswer;
import org.journeygate.shared.web.Frame;
import org.journeygate.shared.web.Named;
import org.journeygate.shared.web.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The inbox: home, and the way to every work item. */
@Controller
class InboxPages {

    private final Inbox inbox;
    private final WorkItems workItems;
    private final People people;
    private final RowWords words;
    private final Frame frame;

    InboxPages(Inbox inbox, WorkItems workItems, People people, RowWords words, Frame frame) {
        this.inbox = inbox;
        this.workItems = workItems;
        this.people = people;
        this.words = words;
        this.frame = frame;
    }

    @GetMapping("/")
    String home() {
        return "redirect:/inbox";
    }

    @GetMapping("/inbox")
    String list(
            @RequestParam(required = false) @Nullable String view,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String q,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            @RequestHeader(name = "HX-History-Restore-Request", defaultValue = "false") boolean whole,
            PageQuery page,
            Actor actor,
            Model model) {
        var query = new InboxQuery(View.named(view), overdue, kind, subject, q);
        Standing standing = workItems.standing(actor);
        List<WorkItem> rows = workItems.rows(query, page, actor);
        boolean more = rows.size() > page.size();
        List<WorkItem> shown = more ? rows.subList(0, page.size()) : rows;
        frame.counted("/inbox", standing.mine());
        model.addAttribute("query", query);
        model.addAttribute("view", query.view().word());
        model.addAttribute("views", List.of(View.MINE, View.GROUP, View.DELEGATED));
        model.addAttribute("page", page);
        model.addAttribute("more", more);
        model.addAttribute("standing", standing);
        model.addAttribute("seesAll", workItems.seesAll(actor));
        model.addAttribute("kinds", words.kinds(standing.kinds(), query.kind()));
        model.addAttribute("groups", words.groups(shown, page.sort(), names(query, shown)));
        return part && !whole ? "inbox/inbox :: work" : "inbox/inbox";
    }

    @GetMapping("/inbox/{id}")
    String open(@PathVariable UUID id, Actor actor, Model model) {
        WorkItem item = workItems.read(new WorkItemId(id), actor);
        if (item.isOpen() && !item.link().startsWith("/inbox/")) {
            return "redirect:" + item.link();
        }
        model.addAttribute("item", item);
        UserId by = item.endedBy();
        model.addAttribute("by", by == null ? "" : people.get(by).name());
        model.addAttribute("self", actor.is(by));
        return "inbox/item";
    }

    @PostMapping("/inbox/{id}/claim")
    String claim(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version,
            Actor actor,
            RedirectAttributes redirect) {
        WorkItem item = inbox.claim(workItems.read(new WorkItemId(id), actor).id(), actor, version);
        Notice.on(redirect, "inbox.claimed", item.title());
        return "redirect:" + Inbox.path(item.id());
    }

    @PostMapping("/inbox/{id}/release")
    String release(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version,
            Actor actor,
            RedirectAttributes redirect) {
        WorkItem item = inbox.release(workItems.read(new WorkItemId(id), actor).id(), actor, version);
        Notice.on(redirect, "inbox.released", item.title());
        return "redirect:/inbox";
    }

    @GetMapping("/inbox/{id}/hand-over")
    ModelAndView askForReceiver(@PathVariable UUID id, Actor actor) {
        WorkItem item =
                inbox.requireTurn(workItems.read(new WorkItemId(id), actor).id(), actor, null);
        return handOverPage(item, Form.empty(), actor);
    }

    @PostMapping("/inbox/{id}/hand-over")
    Object handOver(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        WorkItem item = workItems.read(new WorkItemId(id), actor);
        return FormAnswer.of(
                Form.of(typed),
                () -> {
                    UserId receiver = Named.in("userId", typed.getFirst("userId"), people::named)
                            .id();
                    inbox.handOver(
                            item.id(), receiver, typed.getFirst("reason"), actor, version(typed.getFirst("version")));
                    Notice.on(
                            redirect,
                            "inbox.handed-over",
                            item.title(),
                            people.get(receiver).name());
                    return "/inbox";
                },
                form -> handOverPage(item, form, actor));
    }

    private static @Nullable Integer version(@Nullable String typed) {
        return typed == null || !typed.matches("\\d{1,9}") ? null : Integer.valueOf(typed);
    }

    private ModelAndView handOverPage(WorkItem item, Form form, Actor actor) {
        var page = new ModelAndView("inbox/hand-over");
        page.addObject("item", item);
        page.addObject("form", form);
        page.addObject(
                "receivers",
                workItems.receivers(item, actor).stream()
                        .map(person -> new Receiver(person.id().value().toString(), person.name()))
                        .toList());
        return page;
    }

    record Receiver(String value, String label) {}

    private Map<UserId, Person> names(InboxQuery query, List<WorkItem> shown) {
        if (query.view() == View.MINE || query.view() == View.GROUP) {
            return Map.of();
        }
        List<UserId> ids = shown.stream()
                .flatMap(item -> item.holders().stream())
                .distinct()
                .toList();
        return ids.isEmpty() ? Map.of() : people.all(ids);
    }
}
