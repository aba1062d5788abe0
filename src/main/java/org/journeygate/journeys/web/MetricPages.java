package org.journeygate.journeys.web;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.Journeys;
import org.journeygate.journeys.Metric;
import org.journeygate.journeys.MetricId;
import org.journeygate.journeys.Metrics;
import org.journeygate.people.Actor;
import org.journeygate.shared.Checks;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.NotPermitted;
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

@Controller
@RequestMapping("/journeys/{journeyId}/metrics")
class MetricPages {

    private final Metrics metrics;
    private final Journeys journeys;

    MetricPages(Metrics metrics, Journeys journeys) {
        this.metrics = metrics;
        this.journeys = journeys;
    }

    @GetMapping("/new")
    ModelAndView blank(@PathVariable UUID journeyId, Actor actor) {
        return form(kept(journeyId, actor), null, Form.empty());
    }

    @PostMapping
    Object create(
            @PathVariable UUID journeyId,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        Form form = Form.of(typed);
        Journey journey = journeys.get(new JourneyId(journeyId));
        return FormAnswer.of(
                form,
                () -> {
                    Metric created = metrics.create(journey.id(), particulars(form), actor);
                    Notice.on(redirect, "journeys.metric.created", created.name());
                    return "/journeys/" + journeyId;
                },
                again -> form(journey, null, again));
    }

    @GetMapping("/{id}/edit")
    ModelAndView filled(@PathVariable UUID journeyId, @PathVariable UUID id, Actor actor) {
        Metric metric = metricOf(journeyId, id);
        Map<String, @Nullable Object> present = new HashMap<>();
        present.put("version", metric.version());
        present.put("name", metric.name());
        present.put("unit", metric.unit());
        present.put("direction", metric.direction());
        present.put("kind", metric.kind());
        present.put("baseline", metric.baseline());
        present.put("target", metric.target());
        present.put("tolerance", metric.tolerance());
        return form(kept(journeyId, actor), metric, Form.filled(present));
    }

    @PostMapping("/{id}")
    Object change(
            @PathVariable UUID journeyId,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        Form form = Form.of(typed);
        Metric metric = metricOf(journeyId, id);
        return FormAnswer.of(
                form,
                () -> {
                    metrics.change(metric.id(), form.version(), particulars(form), actor);
                    Notice.on(redirect, "journeys.saved");
                    return "/journeys/" + journeyId + "/metrics/" + id;
                },
                again -> form(journeys.get(metric.journey()), metric, again));
    }

    private static Metrics.Particulars particulars(Form form) {
        var checks = new Checks();
        Metric.Direction direction = form.choice("direction", Metric.Direction.class, checks);
        Metric.Kind kind = form.choice("kind", Metric.Kind.class, checks);
        BigDecimal baseline = form.number("baseline", checks);
        BigDecimal target = form.number("target", checks);
        BigDecimal tolerance = form.number("tolerance", checks);
        checks.done();
        return new Metrics.Particulars(
                form.get("name"), form.get("unit"), direction, kind, baseline, target, tolerance);
    }

    private Metric metricOf(UUID journeyId, UUID id) {
        Metric metric = metrics.get(new MetricId(id));
        if (!metric.journey().value().equals(journeyId)) {
            throw new NotFound("metric-not-found", "There is no such metric on this journey.");
        }
        return metric;
    }

    private Journey kept(UUID journeyId, Actor actor) {
        Journey journey = journeys.get(new JourneyId(journeyId));
        if (!journeys.mayChange(journey, actor)) {
            throw new NotPermitted(
                    "not-journey-owner", "Only the journey's owner, the PMO and administrators change its metrics.");
        }
        return journey;
    }

    private static ModelAndView form(Journey journey, @Nullable Metric metric, Form form) {
        return new ModelAndView("journeys/metric-form")
                .addObject("journey", journey)
                .addObject("metric", metric)
                .addObject("form", form)
                .addObject("fields", "journeys.field.");
    }
}
