package org.journeygate.initiatives.predictions.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.initiatives.predictions.Judgements;
import org.journeygate.initiatives.predictions.Prediction;
import org.journeygate.initiatives.predictions.PredictionId;
import org.journeygate.initiatives.predictions.Predictions;
import org.journeygate.initiatives.predictions.TimePicture;
import org.journeygate.initiatives.predictions.Verdict;
import org.journeygate.journeys.Metrics;
import org.journeygate.journeys.Portfolios;
import org.journeygate.journeys.readings.Reading;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.UserId;
import org.journeygate.shared.Checks;
import org.journeygate.shared.Csv;
import org.journeygate.shared.web.Form;
import org.journeygate.shared.web.FormAnswer;
import org.journeygate.shared.web.Notice;
import org.journeygate.squads.Squads;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One prediction on one page: what was promised, what was read, and who says how it came out. */
@Controller
@RequestMapping("/predictions/{id}")
class PredictionPages {

    private final Predictions predictions;
    private final Judgements judgements;
    private final Initiatives initiatives;
    private final Portfolios portfolios;
    private final Metrics metrics;
    private final Squads squads;
    private final People people;
    private final Clock clock;

    PredictionPages(
            Predictions predictions,
            Judgements judgements,
            Initiatives initiatives,
            Portfolios portfolios,
            Metrics metrics,
            Squads squads,
            People people,
            Clock clock) {
        this.predictions = predictions;
        this.judgements = judgements;
        this.initiatives = initiatives;
        this.portfolios = portfolios;
        this.metrics = metrics;
        this.squads = squads;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView read(@PathVariable UUID id, Actor actor) {
        return page(id, Form.empty(), actor);
    }

    @PostMapping("/comment")
    Object comment(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        Form form = Form.of(typed);
        return acted(id, form, actor, () -> {
            judgements.comment(new PredictionId(id), form.get("text"), actor);
            Notice.on(redirect, "initiatives-predictions.commented-now");
            return "/predictions/" + id;
        });
    }

    @PostMapping("/verdict")
    Object judge(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        Form form = Form.of(typed);
        return acted(id, form, actor, () -> {
            var checks = new Checks();
            Verdict verdict = form.choice("verdict", Verdict.class, checks);
            checks.done();
            judgements.judge(new PredictionId(id), verdict, form.get("reason"), actor);
            Notice.on(redirect, "initiatives-predictions.judged-now");
            return "/predictions/" + id;
        });
    }

    @GetMapping(value = "/readings.csv", produces = "text/csv")
    void readings(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        Prediction prediction = predictions.get(new PredictionId(id));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"prediction-readings.csv\"");
        var table = new Csv(response.getWriter(), "taken_on", "value", "unit", "sample_size", "source", "revision");
        for (Reading reading : predictions.readings(prediction)) {
            table.row(
                    reading.takenOn(),
                    reading.value(),
                    prediction.measure().unit(),
                    reading.sampleSize(),
                    reading.source(),
                    reading.revision());
        }
    }

    private Object acted(UUID id, Form form, Actor actor, Supplier<String> act) {
        return FormAnswer.of(form, act, again -> page(id, again, actor));
    }

    private ModelAndView page(UUID id, Form form, Actor actor) {
        Prediction prediction = predictions.get(new PredictionId(id));
        Initiative bet = initiatives.get(prediction.initiative());
        List<Reading> readings = predictions.readings(prediction);
        Set<UserId> approvers = predictions.approvers(prediction.id());
        Map<UserId, Person> known = people.all(named(prediction, approvers));
        return new ModelAndView("initiatives/prediction")
                .addObject("p", prediction)
                .addObject("bet", bet)
                .addObject("metric", metrics.get(prediction.promise().metric()))
                .addObject("squad", squads.get(prediction.squad()))
                .addObject(
                        "drawn",
                        readings.isEmpty()
                                ? null
                                : TimePicture.of(
                                        prediction,
                                        readings,
                                        portfolios.get(prediction.portfolio()).zone()))
                .addObject("readings", readings)
                .addObject(
                        "corrected",
                        Predictions.corrected(prediction, readings, clock.instant())
                                .orElse(null))
                .addObject(
                        "names",
                        known.values().stream()
                                .collect(Collectors.toMap(person -> person.id().value(), Person::name)))
                .addObject(
                        "approvers",
                        approvers.stream()
                                .map(known::get)
                                .map(person -> person == null ? "" : person.name())
                                .sorted()
                                .toList())
                .addObject("mayComment", judgements.mayComment(prediction, actor))
                .addObject("mayJudge", judgements.mayJudge(prediction, actor))
                .addObject("verdicts", Verdict.values())
                .addObject("form", filled(form, prediction))
                .addObject("fields", "initiatives-predictions.field.");
    }

    /** What the readings say is chosen at first. */
    private static Form filled(Form form, Prediction prediction) {
        if (prediction.finding() == null || !form.get("verdict").isEmpty()) {
            return form;
        }
        Map<String, Object> present = new HashMap<>();
        present.put("verdict", prediction.finding().verdict());
        present.put("text", form.get("text"));
        present.put("reason", form.get("reason"));
        return Form.filled(present);
    }

    private static Set<UserId> named(Prediction prediction, Set<UserId> approvers) {
        Set<UserId> named = new HashSet<>(approvers);
        Prediction.Comment comment = prediction.comment();
        Prediction.Judgement judgement = prediction.judgement();
        if (comment != null) {
            named.add(comment.by());
        }
        if (prediction.judge() != null) {
            named.add(prediction.judge());
        }
        if (judgement != null && judgement.by() != null) {
            named.add(judgement.by());
        }
        return named;
    }
}
