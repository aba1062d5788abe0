package org.journeygate.journeys.maps.web;

import java.util.Map;
import java.util.UUID;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.Journeys;
import org.journeygate.journeys.StageId;
import org.journeygate.journeys.maps.MapState;
import org.journeygate.journeys.maps.MapVersion;
import org.journeygate.journeys.maps.MappedStage;
import org.journeygate.journeys.maps.Maps;
import org.journeygate.journeys.maps.PublicationGiven;
import org.journeygate.people.Actor;
import org.journeygate.shared.Checks;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.NotPermitted;
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

/** A journey as a picture, and its map drawn and published. */
@Controller
@RequestMapping("/journeys/{id}")
class MapPages {

    private final Journeys journeys;
    private final Maps maps;
    private final JourneyView view;

    MapPages(Journeys journeys, Maps maps, JourneyView view) {
        this.journeys = journeys;
        this.maps = maps;
        this.view = view;
    }

    @GetMapping
    ModelAndView read(@PathVariable UUID id, Actor actor) {
        return view.page(journeys.get(new JourneyId(id)), actor);
    }

    @GetMapping("/map/stages/{stageId}")
    ModelAndView filled(@PathVariable UUID id, @PathVariable UUID stageId, Actor actor) {
        Journey journey = kept(id, actor);
        MapState state = maps.of(journey);
        MappedStage stage = state.draft()
                .stage(new StageId(stageId))
                .orElseThrow(() -> new NotFound("stage-not-found", "This journey has no such stage, or not any more."));
        return editing(journey, stage.id(), StageForm.filled(stage.map(), state.draftVersion()), actor);
    }

    @PostMapping("/map/stages/{stageId}")
    Object describe(
            @PathVariable UUID id,
            @PathVariable UUID stageId,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        Form form = Form.of(typed);
        Journey journey = kept(id, actor);
        StageId stage = new StageId(stageId);
        return FormAnswer.of(
                form,
                () -> {
                    StageForm.saved(
                            () -> maps.describe(journey.id(), stage, form.version(), StageForm.given(form), actor));
                    Notice.on(redirect, "journeys-maps.drawn");
                    return "/journeys/" + id;
                },
                again -> editing(journey, stage, again, actor));
    }

    @GetMapping("/map/publish")
    ModelAndView publication(@PathVariable UUID id, Actor actor) {
        Journey journey = kept(id, actor);
        MapState state = maps.of(journey);
        return publishing(journey, state, Form.filled(Map.of("version", state.draftVersion())));
    }

    @PostMapping("/map/publish")
    Object publish(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        Form form = Form.of(typed);
        Journey journey = kept(id, actor);
        return FormAnswer.of(
                form,
                () -> {
                    MapVersion version = maps.publish(journey.id(), form.version(), given(form), actor);
                    Notice.on(redirect, "journeys-maps.published", String.valueOf(version.number()));
                    return "/journeys/" + id;
                },
                again -> publishing(journey, maps.of(journey), again));
    }

    @PostMapping("/map/discard")
    String discard(@PathVariable UUID id, @RequestParam int version, Actor actor, RedirectAttributes redirect) {
        maps.discard(new JourneyId(id), version, actor);
        Notice.on(redirect, "journeys-maps.discarded");
        return "redirect:/journeys/" + id;
    }

    private ModelAndView editing(Journey journey, StageId stage, Form form, Actor actor) {
        return view.page(journey, actor)
                .addObject("editing", stage)
                .addObject("form", form)
                .addObject("fields", "journeys-maps.field.");
    }

    private ModelAndView publishing(Journey journey, MapState state, Form form) {
        return new ModelAndView("journeys/map-publish")
                .addObject("journey", journey)
                .addObject("state", state)
                .addObject("form", form)
                .addObject("fields", "journeys-maps.field.");
    }

    private static PublicationGiven given(Form form) {
        var checks = new Checks();
        var given = new PublicationGiven(
                form.whole("customers", checks),
                form.day("tookPartOn", checks),
                form.ticked("withoutCustomers"),
                form.get("who"),
                form.get("note"));
        checks.done();
        return given;
    }

    private Journey kept(UUID id, Actor actor) {
        Journey journey = journeys.get(new JourneyId(id));
        if (!journeys.mayChange(journey, actor)) {
            throw new NotPermitted(
                    "not-journey-owner", "Only the journey's owner, the PMO and administrators draw its map.");
        }
        return journey;
    }
}
