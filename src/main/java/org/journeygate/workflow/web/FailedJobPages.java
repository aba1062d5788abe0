package org.journeygate.workflow.web;

import org.journeygate.people.Actor;
import org.journeygate.people.Role;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.web.Frame;
import org.journeygate.shared.web.Notice;
import org.journeygate.workflow.FailedJobs;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Steps of processes that failed, with what to do about them. */
@Controller
@RequestMapping("/processes/jobs")
class FailedJobPages {

    private final FailedJobs jobs;
    private final Frame frame;

    FailedJobPages(FailedJobs jobs, Frame frame) {
        this.jobs = jobs;
        this.frame = frame;
    }

    @GetMapping
    String list(PageQuery page, Actor reader, Model model) {
        model.addAttribute("jobs", jobs.list(page, reader));
        long waiting = jobs.waiting();
        frame.counted("/processes/jobs", waiting);
        model.addAttribute("waiting", waiting);
        model.addAttribute("mayRetry", reader.is(Role.ADMINISTRATOR));
        return "workflow/jobs";
    }

    @PostMapping("/{id}/retry")
    String retry(@PathVariable String id, Actor actor, RedirectAttributes redirect) {
        jobs.retry(id, actor);
        Notice.on(redirect, "workflow.jobs.retried");
        return "redirect:/processes/jobs";
    }

    @PostMapping("/retry")
    String retryAll(
            @RequestParam String process, @RequestParam String element, Actor actor, RedirectAttributes redirect) {
        int retried = jobs.retryAll(process, element, actor);
        Notice.on(redirect, "workflow.jobs.retried.all", Integer.toString(retried));
        return "redirect:/processes/jobs";
    }
}
