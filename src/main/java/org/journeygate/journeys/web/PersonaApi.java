package org.journeygate.journeys.web;

import java.math.BigDecimal;
import java.net.URI;
import java.util.UUID;
import org.journeygate.journeys.Persona;
import org.journeygate.journeys.PersonaId;
import org.journeygate.journeys.Personas;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
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

    PersonaApi(Personas personas, Portfolios portfolios) {
        this.personas = personas;
        this.portfolios = portfolios;
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
        Persona created = personas.create(
                portfolio.id(),
                new Personas.Particulars(
                        body.name(), body.job(), body.revenueShare(), body.customerShare(), body.source()),
                actor);
        return ResponseEntity.created(
                        URI.create("/api/v1/personas/" + created.id().value()))
                .eTag(ETags.of(created.version()))
                .body(Shape.of(created));
    }

    @PutMapping("/{id}")
    ResponseEntity<Shape> change(@PathVariable UUID id, @RequestBody Changed body, IfMatch seen, Actor actor) {
        return answer(personas.change(
                new PersonaId(id),
                seen.version(),
                new Personas.Particulars(
                        body.name(), body.job(), body.revenueShare(), body.customerShare(), body.source()),
                actor));
    }

    private static ResponseEntity<Shape> answer(Persona persona) {
        return ResponseEntity.ok().eTag(ETags.of(persona.version())).body(Shape.of(persona));
    }

    record Shape(
            UUID id,
            int version,
            UUID portfolioId,
            String name,
            String job,
            @Nullable BigDecimal revenueShare,
            @Nullable BigDecimal customerShare,
            String source) {

        static Shape of(Persona persona) {
            return new Shape(
                    persona.id().value(),
                    persona.version(),
                    persona.portfolio().value(),
                    persona.name(),
                    persona.job(),
                    persona.revenueShare(),
                    persona.customerShare(),
                    persona.source());
        }
    }

    record New(
            @Nullable String portfolioId,
            @Nullable String name,
            @Nullable String job,
            @Nullable BigDecimal revenueShare,
            @Nullable BigDecimal customerShare,
            @Nullable String source) {}

    record Changed(
            @Nullable String name,
            @Nullable String job,
            @Nullable BigDecimal revenueShare,
            @Nullable BigDecimal customerShare,
            @Nullable String source) {}
}
