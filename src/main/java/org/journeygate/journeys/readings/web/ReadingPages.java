package org.journeygate.journeys.readings.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.journeygate.journeys.Metric;
import org.journeygate.journeys.readings.KnownOtherwise;
import org.journeygate.journeys.readings.Readings;
import org.journeygate.journeys.readings.ToldReading;
import org.journeygate.people.Actor;
import org.journeygate.shared.Checks;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.PageQuery;
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

/** One metric: how it went, the readings behind that, and recording one more. */
@Controller
@RequestMapping("/journeys/{journeyId}/metrics/{id}")
class ReadingPages {

    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final MetricFacts facts;
    private final Readings readings;
    private final ReadingSheets sheets;

    ReadingPages(MetricFacts facts, Readings readings, ReadingSheets sheets) {
        this.facts = facts;
        this.readings = readings;
        this.sheets = sheets;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable UUID journeyId,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String period,
            PageQuery query,
            Actor actor) {
        Metric metric = facts.metric(journeyId, id);
        return facts.page(metric, facts.period(metric, period), query, actor).addObject("form", Form.filled(Map.of()));
    }

    @PostMapping("/readings")
    Object record(
            @PathVariable UUID journeyId,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        Form form = Form.of(typed);
        Metric metric = facts.metric(journeyId, id);
        return FormAnswer.of(
                form,
                () -> {
                    boolean isNew = record(metric, told(form), actor);
                    Notice.on(redirect, isNew ? "journeys-readings.recorded" : "journeys-readings.known");
                    return "/journeys/" + journeyId + "/metrics/" + id;
                },
                again -> facts.page(metric, facts.period(metric, null), PageQuery.first(25), actor)
                        .addObject("form", again));
    }

    @GetMapping("/readings.csv")
    void csv(
            @PathVariable UUID journeyId,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String period,
            HttpServletResponse response)
            throws IOException {
        Metric metric = facts.metric(journeyId, id);
        Period wanted = facts.period(metric, period);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"readings.csv\"");
        sheets.csv(metric, wanted, response.getWriter());
    }

    @GetMapping("/readings.xlsx")
    void xlsx(
            @PathVariable UUID journeyId,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String period,
            HttpServletResponse response)
            throws IOException {
        Metric metric = facts.metric(journeyId, id);
        Period wanted = facts.period(metric, period);
        response.setContentType(SHEET);
        response.setHeader("Content-Disposition", "attachment; filename=\"readings.xlsx\"");
        sheets.xlsx(metric, wanted, response.getOutputStream());
    }

    private boolean record(Metric metric, ToldReading told, Actor actor) {
        try {
            Readings.Kept kept = readings.record(metric.id(), told, actor);
            if (!kept.isNew() && kept.reading().isWithdrawn()) {
                throw new InvalidInput(
                        "correctionReason", "is missing. This reading was withdrawn: say why it holds after all.");
            }
            return kept.isNew();
        } catch (KnownOtherwise known) {
            throw new InvalidInput("correctionReason", "is missing. " + known.sentence());
        }
    }

    private static ToldReading told(Form form) {
        var checks = new Checks();
        LocalDate takenOn = form.day("takenOn", checks);
        BigDecimal value = form.number("value", checks);
        Integer sampleSize = form.whole("sampleSize", checks);
        checks.done();
        return new ToldReading(takenOn, value, sampleSize, form.get("source"), form.get("correctionReason"));
    }
}
