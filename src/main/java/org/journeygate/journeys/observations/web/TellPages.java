package org.journeygate.journeys.observations.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.Journeys;
import org.journeygate.journeys.StageId;
import org.journeygate.journeys.maps.Maps;
import org.journeygate.journeys.maps.Touchpoint;
import org.journeygate.journeys.observations.Mood;
import org.journeygate.journeys.observations.Observation;
import org.journeygate.journeys.observations.Observations;
import org.journeygate.journeys.observations.ToldObservation;
import org.journeygate.people.Actor;
import org.journeygate.shared.Checks;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.web.Form;
import org.journeygate.shared.web.FormAnswer;
import org.journeygate.shared.web.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Telling what one heard, in twenty seconds on a phone: once told, the next one begins at the same stage. */
@Controller
@RequestMapping("/observations")
class TellPages {

    private final Observations observations;
    private final Journeys journeys;
    private final Maps maps;

    TellPages(Observations observations, Journeys journeys, Maps maps) {
        this.observations = observations;
        this.journeys = journeys;
        this.maps = maps;
    }

    @GetMapping("/new")
    ModelAndView blank(
            @RequestParam(required = false) @Nullable UUID journey,
            @RequestParam(required = false) @Nullable UUID stage,
            @RequestParam(required = false) @Nullable String channel,
            Actor actor) {
        if (!observations.mayRecord(actor)) {
            throw new NotPermitted("auditor", "An auditor reads and records nothing.");
        }
        if (journey == null) {
            List<Journey> all = journeys.search(null, null, PageQuery.first(PageQuery.MAX_SIZE))
                    .items();
            if (all.size() != 1) {
                return new ModelAndView("journeys/observation-journey").addObject("journeys", all);
            }
            return form(all.get(0), Form.empty());
        }
        Map<String, @Nullable Object> present = new HashMap<>();
        present.put("stageId", stage);
        present.put("channel", channel);
        return form(journeys.get(new JourneyId(journey)), Form.filled(present));
    }

    @PostMapping
    Object tell(@RequestParam MultiValueMap<String, String> typed, Actor actor, RedirectAttributes redirect) {
        Form form = Form.of(typed);
        Journey journey = journeys.get(new JourneyId(journeyOf(form)));
        return FormAnswer.of(
                form,
                () -> {
                    Observation heard = observations.record(journey.id(), told(form), actor);
                    Notice.on(redirect, "journeys-observations.told", journey.name());
                    return again(heard);
                },
                again -> form(journey, again));
    }

    private static UUID journeyOf(Form form) {
        var checks = new Checks();
        UUID id = form.id("journeyId", checks);
        return id == null ? new UUID(0, 0) : id;
    }

    private static ToldObservation told(Form form) {
        var checks = new Checks();
        UUID stage = form.id("stageId", checks);
        Mood mood = form.choice("sentiment", Mood.class, checks);
        LocalDate day = form.day("heardOn", checks);
        checks.done();
        BigDecimal sentiment = mood == null ? null : mood.score();
        return new ToldObservation(
                stage == null ? null : new StageId(stage),
                form.get("channel"),
                sentiment,
                form.get("text"),
                day,
                form.get("heardBy"));
    }

    private static String again(Observation heard) {
        StageId stage = heard.stage();
        var path = UriComponentsBuilder.fromPath("/observations/new")
                .queryParam("journey", heard.journey().value());
        if (stage != null) {
            path.queryParam("stage", stage.value());
        }
        if (heard.channel() != null) {
            path.queryParam("channel", heard.channel());
        }
        return path.encode().build().toUriString();
    }

    private ModelAndView form(Journey journey, Form form) {
        return new ModelAndView("journeys/observation-form")
                .addObject("journey", journey)
                .addObject("moods", Mood.values())
                .addObject("channels", channels(journey))
                .addObject("form", form)
                .addObject("fields", "journeys-observations.field.");
    }

    /** The channels that the journey's map knows. */
    private List<String> channels(Journey journey) {
        return maps.of(journey).published().stages().stream()
                .flatMap(stage -> stage.map().touchpoints().stream())
                .map(Touchpoint::channel)
                .distinct()
                .toList();
    }
}
