package org.journeygate.journeys.web;

import java.net.URI;
import java.util.UUID;
import org.journeygate.journeys.Persona;
import org.journeygate.journeys.PersonaId;
import org.journeygate.journeys.Personas;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.Portfolios;
import org.journeygate.journeys.web.PersonaJson.Changed;
import org.journeygate.journeys.web.PersonaJson.New;
import org.journeygate.journeys.web.PersonaJson.Shape;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.UserId;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.journeygate.shared.web.ETags;
import org.journeygate.shared.web.IfMatch;
import org.journeygate.shared.web.Named;
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
@RequestMapping("/api/v1/personas")
class PersonaApi {

    private final Personas personas;
    private final Portfolios portfolios;
    private final People people;

    PersonaApi(Personas personas, Portfolios portfolios, People people) {
        this.personas = personas;
        this.portfolios = portfolios;
        this.people = people;
    }

    @GetMapping
    Paged<Shape> list(@RequestParam(required = false) @Nullable String portfolio, PageQuery query) {
        Portfolio within = Named.orNull("portfolio", portfolio, portfolios::named);
        return personas.search(within == null ? null : within.id(), query).map(Shape::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<Shape> read(@PathVariable UUID id) {
        return answer(personas.get(new PersonaId(id)));
    }

    @PostMapping
    ResponseEntity<Shape> create(@RequestBody New body, Actor actor) {
        Portfolio portfolio = Named.in("portfolioId", body.portfolioId(), portfolios::named);
        Persona created = personas.create(portfolio.id(), body.rest().particulars(null, owner(body.ownerId())), actor);
        return ResponseEntity.created(
                        URI.create("/api/v1/personas/" + created.id().value()))
                .eTag(ETags.of(created.version()))
                .body(Shape.of(created));
    }

    @PutMapping("/{id}")
    ResponseEntity<Shape> change(@PathVariable UUID id, @RequestBody Changed body, IfMatch seen, Actor actor) {
        Persona present = personas.get(new PersonaId(id));
        return answer(
                personas.change(present.id(), seen.version(), body.particulars(present, owner(body.ownerId())), actor));
    }

    private @Nullable UserId owner(@Nullable String named) {
        Person owner = Named.orNull("ownerId", named, people::named);
        return owner == null ? null : owner.id();
    }

    private static ResponseEntity<Shape> answer(Persona persona) {
        return ResponseEntity.ok().eTag(ETags.of(persona.version())).body(Shape.of(persona));
    }
}
