package org.journeygate.squads.web;

import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.UserId;
import org.journeygate.shared.Identity;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.journeygate.shared.web.ETags;
import org.journeygate.shared.web.IfMatch;
import org.journeygate.shared.web.Named;
import org.journeygate.squads.Squad;
import org.journeygate.squads.SquadId;
import org.journeygate.squads.Squads;
import org.jspecify.annotations.Nullable;
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
@RequestMapping("/api/v1/squads")
class SquadApi {

    private final Squads squads;
    private final Portfolios portfolios;
    private final People people;

    SquadApi(Squads squads, Portfolios portfolios, People people) {
        this.squads = squads;
        this.portfolios = portfolios;
        this.people = people;
    }

    @GetMapping
    Paged<Shape> list(
            @RequestParam(required = false) @Nullable String portfolio,
            @RequestParam(required = false) @Nullable UUID journey,
            @RequestParam(required = false) @Nullable String q,
            PageQuery query) {
        Portfolio within = Named.orNull("portfolio", portfolio, portfolios::named);
        return squads.search(
                        within == null ? null : within.id(), journey == null ? null : new JourneyId(journey), q, query)
                .map(Shape::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<Shape> read(@PathVariable UUID id) {
        return answer(squads.get(new SquadId(id)));
    }

    @PostMapping
    ResponseEntity<Shape> create(@RequestBody New body, Actor actor) {
        Portfolio portfolio = Named.in("portfolioId", body.portfolioId(), portfolios::named);
        Squad created = squads.create(
                portfolio.id(),
                particulars(body.name(), body.journeyId(), body.leadId(), body.sponsorId(), body.memberIds()),
                actor);
        return ResponseEntity.created(
                        URI.create("/api/v1/squads/" + created.id().value()))
                .eTag(ETags.of(created.version()))
                .body(Shape.of(created));
    }

    @PutMapping("/{id}")
    ResponseEntity<Shape> change(@PathVariable UUID id, @RequestBody Changed body, IfMatch seen, Actor actor) {
        return answer(squads.change(
                new SquadId(id),
                seen.version(),
                particulars(body.name(), body.journeyId(), body.leadId(), body.sponsorId(), body.memberIds()),
                actor));
    }

    private Squads.Particulars particulars(
            @Nullable String name,
            @Nullable UUID journeyId,
            @Nullable String leadId,
            @Nullable String sponsorId,
            @Nullable List<String> memberIds) {
        Set<UserId> members = new HashSet<>();
        for (String member : memberIds == null ? List.<String>of() : memberIds) {
            members.add(Named.in("memberIds", member, people::named).id());
        }
        return new Squads.Particulars(
                name,
                journeyId == null ? null : new JourneyId(journeyId),
                person("leadId", leadId),
                person("sponsorId", sponsorId),
                members);
    }

    private @Nullable UserId person(String field, @Nullable String idOrLogin) {
        Person person = Named.orNull(field, idOrLogin, people::named);
        return person == null ? null : person.id();
    }

    private static ResponseEntity<Shape> answer(Squad squad) {
        return ResponseEntity.ok().eTag(ETags.of(squad.version())).body(Shape.of(squad));
    }

    record Shape(
            UUID id,
            int version,
            UUID portfolioId,
            String name,
            @Nullable UUID journeyId,
            @Nullable UUID leadId,
            @Nullable UUID sponsorId,
            List<UUID> memberIds,
            @Nullable Instant dissolvedAt) {

        static Shape of(Squad squad) {
            return new Shape(
                    squad.id().value(),
                    squad.version(),
                    squad.portfolio().value(),
                    squad.name(),
                    bare(squad.journey()),
                    bare(squad.lead()),
                    bare(squad.sponsor()),
                    squad.members().stream().map(UserId::value).sorted().toList(),
                    squad.dissolvedAt());
        }

        private static @Nullable UUID bare(@Nullable Identity id) {
            return id == null ? null : id.value();
        }
    }

    record New(
            @Nullable String portfolioId,
            @Nullable String name,
            @Nullable UUID journeyId,
            @Nullable String leadId,
            @Nullable String sponsorId,
            @Nullable List<String> memberIds) {}

    record Changed(
            @Nullable String name,
            @Nullable UUID journeyId,
            @Nullable String leadId,
            @Nullable String sponsorId,
            @Nullable List<String> memberIds) {}
}
