package org.journeygate.journeys.readings.web;

import java.util.UUID;
import org.journeygate.journeys.Metric;
import org.journeygate.journeys.readings.Reading;
import org.journeygate.journeys.readings.ReadingId;
import org.journeygate.journeys.readings.Withdrawals;
import org.journeygate.people.Actor;
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

/** Withdrawing one reading, with what that means and a reason. */
@Controller
@RequestMapping("/journeys/{journeyId}/metrics/{id}/readings/{readingId}/withdrawal")
class WithdrawalPages {

    private final MetricFacts facts;
    private final Withdrawals withdrawals;

    WithdrawalPages(MetricFacts facts, Withdrawals withdrawals) {
        this.facts = facts;
        this.withdrawals = withdrawals;
    }

    @GetMapping
    ModelAndView ask(@PathVariable UUID journeyId, @PathVariable UUID id, @PathVariable UUID readingId, Actor actor) {
        Metric metric = facts.metric(journeyId, id);
        return page(
                metric, withdrawals.requireWithdrawable(metric.id(), new ReadingId(readingId), actor), Form.empty());
    }

    @PostMapping
    Object withdraw(
            @PathVariable UUID journeyId,
            @PathVariable UUID id,
            @PathVariable UUID readingId,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        Metric metric = facts.metric(journeyId, id);
        Reading reading = withdrawals.requireWithdrawable(metric.id(), new ReadingId(readingId), actor);
        return FormAnswer.of(
                Form.of(typed),
                () -> {
                    withdrawals.withdraw(metric.id(), reading.id(), typed.getFirst("reason"), actor);
                    Notice.on(redirect, "journeys-readings.withdrawn");
                    return "/journeys/" + journeyId + "/metrics/" + id;
                },
                again -> page(metric, reading, again));
    }

    private static ModelAndView page(Metric metric, Reading reading, Form form) {
        return new ModelAndView("journeys/reading-withdrawal")
                .addObject("metric", metric)
                .addObject("reading", reading)
                .addObject("form", form)
                .addObject("fields", "journeys-readings.field.");
    }
}
