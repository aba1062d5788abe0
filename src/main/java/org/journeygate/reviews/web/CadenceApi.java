package org.journeygate.reviews.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.reviews.Cadence;
import org.journeygate.reviews.Cadences;
import org.journeygate.reviews.Member;
import org.journeygate.reviews.Offsets;
import org.journeygate.reviews.Reviews;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.web.ETags;
import org.journeygate.shared.web.IfMatch;
import org.journeygate.shared.web.Named;
import org.journeygate.squads.functions.SquadFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How a portfolio keeps its reviews, as JSON. */
@RestController
@RequestMapping("/api/v1/portfolios/{id}/review-cadence")
class CadenceApi {

    private final Cadences cadences;
    private final Reviews reviews;
    private final Portfolios portfolios;
    private final People people;

    CadenceApi(Cadences cadences, Reviews reviews, Portfolios portfolios, People people) {
        this.cadences = cadences;
        this.reviews = reviews;
        this.portfolios = portfolios;
        this.people = people;
    }

    @GetMapping
    ResponseEntity<Shape> read(@PathVariable String id) {
        return answer(cadences.get(portfolios.named(id).id()));
    }

    /** The first time with {@code If-Match: "0"}. */
    @PutMapping
    ResponseEntity<Shape> keep(@PathVariable String id, @RequestBody Said body, IfMatch seen, Actor actor) {
        Portfolio portfolio = portfolios.named(id);
        cadences.requireKeeper(actor);
        List<Member> members = new ArrayList<>();
        List<SaidMember> said = body.members() == null ? List.of() : body.members();
        for (int place = 0; place < said.size(); place++) {
            SaidMember member = said.get(place);
            String field = "members[" + place + "]";
            if (member.function() == null) {
                throw new InvalidInput(field + ".function", "is missing: say which function this member speaks for");
            }
            members.add(
                    new Member(Named.in(field, member.personId(), people::named).id(), member.function()));
        }
        Person chair = Named.orNull("chairId", body.chairId(), people::named);
        return answer(cadences.keep(
                portfolio.id(),
                seen.version(),
                new Cadences.Particulars(
                        body.startsOn(),
                        members,
                        body.required() == null ? Set.of() : body.required(),
                        body.quorum(),
                        chair == null ? null : chair.id(),
                        body.group(),
                        body.meetingTime(),
                        body.offsets()),
                actor));
    }

    @DeleteMapping
    ResponseEntity<Void> end(@PathVariable String id, IfMatch seen, Actor actor) {
        cadences.end(portfolios.named(id).id(), seen.version(), actor);
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<Shape> answer(Cadence cadence) {
        return ResponseEntity.ok()
                .eTag(ETags.of(cadence.version()))
                .body(Shape.of(cadence, reviews.nextOpensAt(cadence.portfolio())));
    }

    /** Persons by id or by what they sign in with. */
    record Said(
            @Nullable LocalDate startsOn,
            @Nullable List<SaidMember> members,
            @Nullable Set<SquadFunction> required,
            @Nullable Integer quorum,
            @Nullable String chairId,
            @Nullable Integer group,
            @Nullable LocalTime meetingTime,
            @Nullable Offsets offsets) {}

    record SaidMember(@Nullable String personId, @Nullable SquadFunction function) {}

    record Shape(
            UUID portfolioId,
            int version,
            LocalDate startsOn,
            List<ReviewJson.MemberJson> members,
            Set<SquadFunction> required,
            int quorum,
            UUID chairId,
            int group,
            LocalTime meetingTime,
            Offsets offsets,
            Instant nextOpensAt) {

        static Shape of(Cadence cadence, Instant next) {
            return new Shape(
                    cadence.portfolio().value(),
                    cadence.version(),
                    cadence.startsOn(),
                    cadence.members().stream()
                            .map(member ->
                                    new ReviewJson.MemberJson(member.person().value(), member.function()))
                            .toList(),
                    cadence.required(),
                    cadence.quorum(),
                    cadence.chair().value(),
                    cadence.group(),
                    cadence.meetingTime(),
                    cadence.offsets(),
                    next);
        }
    }
}
