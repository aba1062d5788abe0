package org.journeygate.journeys.benchmarks.web;

import java.util.UUID;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.Journeys;
import org.journeygate.journeys.Metric;
import org.journeygate.journeys.MetricId;
import org.journeygate.journeys.Metrics;
import org.journeygate.journeys.benchmarks.BenchmarkId;
import org.journeygate.journeys.benchmarks.Benchmarks;
import org.journeygate.people.Actor;
import org.journeygate.shared.Checks;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.PageQuery;
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

/** What competitors reach at one metric, and a form to note more. */
@Controller
@RequestMapping("/journeys/{journeyId}/metrics/{metricId}/benchmarks")
class BenchmarkPages {

    private final Benchmarks benchmarks;
    private final Metrics metrics;
    private final Journeys journeys;

    BenchmarkPages(Benchmarks benchmarks, Metrics metrics, Journeys journeys) {
        this.benchmarks = benchmarks;
        this.metrics = metrics;
        this.journeys = journeys;
    }

    @GetMapping
    ModelAndView list(@PathVariable UUID journeyId, @PathVariable UUID metricId, PageQuery query, Actor actor) {
        return page(metric(journeyId, metricId), query, Form.empty(), actor);
    }

    @PostMapping
    Object note(
            @PathVariable UUID journeyId,
            @PathVariable UUID metricId,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        Metric metric = metric(journeyId, metricId);
        Form form = Form.of(typed);
        return FormAnswer.of(
                form,
                () -> {
                    benchmarks.note(metric.id(), given(form), actor);
                    Notice.on(redirect, "journeys-benchmarks.noted", form.get("competitor"));
                    return path(metric);
                },
                again -> page(metric, PageQuery.first(25), again, actor));
    }

    @PostMapping("/{id}/removal")
    String takeOut(
            @PathVariable UUID journeyId,
            @PathVariable UUID metricId,
            @PathVariable UUID id,
            Actor actor,
            RedirectAttributes redirect) {
        Metric metric = metric(journeyId, metricId);
        if (!benchmarks.get(new BenchmarkId(id)).metric().equals(metric.id())) {
            throw new NotFound("benchmark-not-found", "There is no such benchmark of this metric.");
        }
        benchmarks.takeOut(new BenchmarkId(id), actor);
        Notice.on(redirect, "journeys-benchmarks.taken-out");
        return "redirect:" + path(metric);
    }

    private static Benchmarks.Particulars given(Form form) {
        var checks = new Checks();
        var given = new Benchmarks.Particulars(
                form.get("competitor"), form.number("value", checks), form.day("takenOn", checks), form.get("source"));
        checks.done();
        return given;
    }

    private ModelAndView page(Metric metric, PageQuery query, Form form, Actor actor) {
        Journey journey = journeys.get(metric.journey());
        return new ModelAndView("journeys/benchmarks")
                .addObject("journey", journey)
                .addObject("metric", metric)
                .addObject("benchmarks", benchmarks.of(metric.id(), query))
                .addObject("mayChange", journeys.mayChange(journey, actor))
                .addObject("form", form)
                .addObject("fields", "journeys-benchmarks.field.");
    }

    private Metric metric(UUID journey, UUID id) {
        Metric metric = metrics.get(new MetricId(id));
        if (!metric.journey().equals(new JourneyId(journey))) {
            throw new NotFound("metric-not-found", "There is no such metric on this journey.");
        }
        return metric;
    }

    private static String path(Metric metric) {
        return "/journeys/" + metric.journey().value() + "/metrics/"
                + metric.id().value() + "/benchmarks";
    }
}
