package org.journeygate.squads.functions.web;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.UserId;
import org.journeygate.shared.web.ETags;
import org.journeygate.shared.web.IfMatch;
import org.journeygate.shared.web.Named;
import org.journeygate.squads.functions.FunctionHeads;
import org.journeygate.squads.functions.Functions;
import org.journeygate.squads.functions.SquadFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/portfolios/{id}/functions")
class FunctionApi {

    private final Functions functions;
    private final Portfolios portfolios;
    private final People people;

    FunctionApi(Functions functions, Portfolios portfolios, People people) {
        this.functions = functions;
        this.portfolios = portfolios;
        this.people = people;
    }

    @GetMapping
    ResponseEntity<Shape> read(@PathVariable String id) {
        return answer(functions.of(portfolios.named(id).id()));
    }

    @PutMapping
    ResponseEntity<Shape> write(@PathVariable String id, @RequestBody Said body, IfMatch seen, Actor actor) {
        Portfolio portfolio = portfolios.named(id);
        functions.requireKeeper(actor);
        Map<SquadFunction, UserId> heads = new EnumMap<>(SquadFunction.class);
        (body.heads() == null ? Map.<SquadFunction, String>of() : body.heads()).forEach((function, head) -> {
            UserId found = person("heads." + function, head);
            if (found != null) {
                heads.put(function, found);
            }
        });
        return answer(functions.write(
                portfolio.id(),
                seen.version(),
                new Functions.Particulars(
                        heads,
                        person("costConfirmerId", body.costConfirmerId()),
                        person("reversibilityConfirmerId", body.reversibilityConfirmerId())),
                actor));
    }

    private @Nullable UserId person(String field, @Nullable String idOrLogin) {
        Person person = Named.orNull(field, idOrLogin, people::named);
        return person == null ? null : person.id();
    }

    private static ResponseEntity<Shape> answer(FunctionHeads said) {
        return ResponseEntity.ok().eTag(ETags.of(said.version())).body(Shape.of(said));
    }

    record Shape(
            UUID portfolioId,
            int version,
            Map<SquadFunction, UUID> heads,
            @Nullable UUID costConfirmerId,
            @Nullable UUID reversibilityConfirmerId) {

        static Shape of(FunctionHeads said) {
            Map<SquadFunction, UUID> heads = new EnumMap<>(SquadFunction.class);
            said.heads().forEach((function, head) -> heads.put(function, head.value()));
            return new Shape(
                    said.portfolio().value(),
                    said.version(),
                    heads,
                    said.costConfirmer() == null ? null : said.costConfirmer().value(),
                    said.reversibilityConfirmer() == null
                            ? null
                            : said.reversibilityConfirmer().value());
        }
    }

    /** Persons by id or by what they sign in with. */
    record Said(
            @Nullable Map<SquadFunction, @Nullable String> heads,
            @Nullable String costConfirmerId,
            @Nullable String reversibilityConfirmerId) {}
}
