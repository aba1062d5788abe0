package org.journeygate.journeys.observations.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.Journeys;
import org.journeygate.journeys.observations.Observation;
import org.journeygate.journeys.observations.ObservationFilter;
import org.journeygate.journeys.observations.ObservationId;
import org.journeygate.journeys.observations.ObservationIntake;
import org.journeygate.journeys.observations.Observations;
import org.journeygate.people.Actor;
import org.journeygate.shared.Csv;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.journeygate.shared.web.Form;
import org.journeygate.shared.web.FormAnswer;
import org.journeygate.shared.web.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** What was heard: the list, one observation, its removal, CSV. */
@Controller
@RequestMapping("/observations")
class ObservationPages {

    private final Observations observations;
    private final ObservationIntake intake;
    private final Journeys journeys;

    ObservationPages(Observations observations, ObservationIntake intake, Journeys journeys) {
        this.observations = observations;
        this.intake = intake;
        this.journeys = journeys;
    }

    @GetMapping
    ModelAndView list(@ModelAttribute Wanted wanted, @RequestParam(defaultValue = "0") int page, Actor actor) {
        Paged<Observation> found = observations.search(wanted.filter(), new PageQuery(page, 25, null));
        List<JourneyId> shown =
                found.items().stream().map(Observation::journey).distinct().toList();
        Map<JourneyId, Journey> known = journeys.all(shown);
        UUID chosen = wanted.journey();
        return new ModelAndView("journeys/observations")
                .addObject("observations", found)
                .addObject("known", known)
                .addObject(
                        "all",
                        journeys.search(null, null, PageQuery.first(PageQuery.MAX_SIZE))
                                .items())
                .addObject("within", chosen == null ? null : journeys.get(new JourneyId(chosen)))
                .addObject("wanted", wanted)
                .addObject("feelings", ObservationFilter.Feeling.values())
                .addObject("query", wanted.query())
                .addObject("mayRecord", observations.mayRecord(actor))
                .addObject("mayBring", intake.mayBring(actor));
    }

    @GetMapping(value = "/export.csv", produces = "text/csv")
    void export(@ModelAttribute Wanted wanted, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"observations.csv\"");
        var table = new Csv(
                response.getWriter(),
                "heard_on",
                "journey_id",
                "stage",
                "channel",
                "sentiment",
                "text",
                "heard_by",
                "recorded_at");
        observations.each(
                wanted.filter(),
                heard -> table.row(
                        heard.heardOn(),
                        heard.journey().value(),
                        heard.stageName(),
                        heard.channel(),
                        heard.sentiment(),
                        heard.text(),
                        heard.heardBy(),
                        heard.recordedAt()));
    }

    @GetMapping("/{id}")
    ModelAndView read(@PathVariable UUID id, Actor actor) {
        return page(observations.get(new ObservationId(id)), Form.empty(), actor);
    }

    @PostMapping("/{id}/removal")
    Object takeOut(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        Observation heard = observations.get(new ObservationId(id));
        observations.requireMayTakeOut(heard, actor);
        return FormAnswer.of(
                Form.of(typed),
                () -> {
                    observations.takeOut(heard.id(), typed.getFirst("reason"), actor);
                    Notice.on(redirect, "journeys-observations.taken-out");
                    return "/observations?journey=" + heard.journey().value();
                },
                again -> page(heard, again, actor));
    }

    private ModelAndView page(Observation heard, Form form, Actor actor) {
        return new ModelAndView("journeys/observation")
                .addObject("heard", heard)
                .addObject("journey", journeys.get(heard.journey()))
                .addObject("mayTakeOut", observations.mayTakeOut(heard, actor))
                .addObject("form", form)
                .addObject("fields", "journeys-observations.field.");
    }

    /** The filter as it stands in the address. */
    record Wanted(
            @Nullable UUID journey,
            ObservationFilter.@Nullable Feeling feeling,
            @Nullable String q) {

        ObservationFilter filter() {
            return new ObservationFilter(journey == null ? null : new JourneyId(journey), null, feeling, null, null, q);
        }

        String query() {
            var query = UriComponentsBuilder.newInstance();
            if (journey != null) {
                query.queryParam("journey", journey);
            }
            if (feeling != null) {
                query.queryParam("feeling", feeling);
            }
            if (q != null && !q.isBlank()) {
                query.queryParam("q", q);
            }
            return query.encode().build().toUriString();
        }
    }
}
