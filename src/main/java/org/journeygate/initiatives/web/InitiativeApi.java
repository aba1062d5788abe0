package org.journeygate.initiatives.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.initiatives.Releases;
import org.journeygate.initiatives.plans.Plans;
import org.journeygate.initiatives.themes.ThemeId;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.journeygate.shared.web.ETags;
import org.journeygate.shared.web.IfMatch;
import org.journeygate.shared.web.Named;
import org.journeygate.squads.SquadId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/initiatives")
class InitiativeApi {

    private final Initiatives initiatives;
    private final Plans plans;
    private final Portfolios portfolios;
    private final People people;
    private final Story story;
    private final Releases releases;
    private final MessageSource texts;

    InitiativeApi(
            Initiatives initiatives,
            Plans plans,
            Portfolios portfolios,
            People people,
            Story story,
            Releases releases,
            MessageSource texts) {
        this.initiatives = initiatives;
        this.plans = plans;
        this.portfolios = portfolios;
        this.people = people;
        this.story = story;
        this.releases = releases;
        this.texts = texts;
    }

    @GetMapping
    Paged<InitiativeJson> list(
            @RequestParam(required = false) @Nullable String portfolio,
            @RequestParam(required = false) @Nullable UUID squad,
            @RequestParam(required = false) @Nullable UUID journey,
            @RequestParam(required = false) Initiative.@Nullable Status status,
            @RequestParam(required = false) @Nullable String gateModel,
            @RequestParam(required = false) @Nullable String gate,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable UUID theme,
            PageQuery query) {
        Portfolio within = Named.orNull("portfolio", portfolio, portfolios::named);
        var filter = new Initiatives.Filter(
                within == null ? null : within.id(),
                squad == null ? null : new SquadId(squad),
                journey == null ? null : new JourneyId(journey),
                status,
                gateModel,
                gate,
                q,
                theme);
        return initiatives.search(filter, query).map(InitiativeJson::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<InitiativeJson> read(@PathVariable String id) {
        return answer(initiatives.named(id));
    }

    @PostMapping
    ResponseEntity<InitiativeJson> raise(@RequestBody InitiativeJson.New body, Actor actor) {
        if (body.squadId() == null) {
            throw new InvalidInput("squadId", "is missing");
        }
        Initiative raised = plans.raise(
                new SquadId(body.squadId()),
                body.gateModel(),
                body.content().particulars(),
                body.themeId() == null ? null : new ThemeId(body.themeId()),
                actor);
        return ResponseEntity.created(
                        URI.create("/api/v1/initiatives/" + raised.id().value()))
                .eTag(ETags.of(raised.version()))
                .body(InitiativeJson.of(raised, List.of()));
    }

    @PutMapping("/{id}")
    ResponseEntity<InitiativeJson> change(
            @PathVariable String id, @RequestBody InitiativeJson.Content body, IfMatch seen, Actor actor) {
        return answer(initiatives.change(initiatives.named(id).id(), seen.version(), body.particulars(), actor));
    }

    @GetMapping("/{id}/timeline")
    Paged<Happening> timeline(@PathVariable String id, Actor actor) {
        Initiative bet = initiatives.named(id);
        Person author = people.get(bet.author());
        List<Happening> told = story.of(bet, author.name(), actor).stream()
                .map(entry -> new Happening(
                        entry.at(),
                        texts.getMessage(entry.key(), entry.values().toArray(), Locale.UK),
                        entry.outcome(),
                        entry.path()))
                .toList();
        return new Paged<>(told, 0, Math.max(1, told.size()), told.size());
    }

    private ResponseEntity<InitiativeJson> answer(Initiative bet) {
        return ResponseEntity.ok().eTag(ETags.of(bet.version())).body(InitiativeJson.of(bet, releases.of(bet.id())));
    }

    /** One thing that happened to a bet. */
    record Happening(
            Instant at,
            String text,
            @Nullable String outcome,
            @Nullable String link) {}
}
