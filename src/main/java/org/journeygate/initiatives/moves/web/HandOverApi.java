package org.journeygate.initiatives.moves.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.InitiativeId;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.initiatives.moves.SquadHandOvers;
import org.journeygate.initiatives.moves.UnderWay;
import org.journeygate.people.Actor;
import org.journeygate.shared.Checks;
import org.journeygate.squads.Squad;
import org.journeygate.squads.SquadId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/squads/{id}/hand-over")
class HandOverApi {

    private final SquadHandOvers handOvers;
    private final Initiatives initiatives;
    private final MessageSource texts;

    HandOverApi(SquadHandOvers handOvers, Initiatives initiatives, MessageSource texts) {
        this.handOvers = handOvers;
        this.initiatives = initiatives;
        this.texts = texts;
    }

    @GetMapping
    Shape read(@PathVariable UUID id, Actor actor) {
        return shape(handOvers.of(new SquadId(id), actor));
    }

    @PostMapping
    Shape handOver(@PathVariable UUID id, @RequestBody Said said, Actor actor) {
        Map<InitiativeId, SquadId> lines = new HashMap<>();
        var checks = new Checks();
        for (Taker one : Objects.requireNonNullElse(said.lines(), List.<Taker>of())) {
            String bet = one.initiativeId();
            UUID squad = one.squadId();
            if (bet == null || squad == null) {
                checks.refuse("lines", "name a bet and a squad each");
            } else {
                lines.put(initiatives.named(bet).id(), new SquadId(squad));
            }
        }
        checks.done();
        UUID all = said.all();
        return shape(handOvers.handOver(
                new SquadId(id), all == null ? null : new SquadId(all), lines, said.reason(), actor));
    }

    private Shape shape(SquadHandOvers.Sheet sheet) {
        return new Shape(
                sheet.squad().id().value(),
                sheet.squad().name(),
                sheet.squad().dissolvedAt(),
                sheet.lines().stream().map(this::line).toList(),
                sheet.takers().stream().map(Named::of).toList(),
                sheet.successors().stream().map(Named::of).toList());
    }

    private Line line(SquadHandOvers.Line line) {
        Initiative bet = line.bet();
        return new Line(
                bet.id().value(),
                bet.code(),
                bet.title(),
                bet.status(),
                line.work().stream().map(this::piece).toList());
    }

    private Piece piece(UnderWay.Piece piece) {
        return new Piece(texts.getMessage(piece.key(), piece.values().toArray(), Locale.UK), piece.path());
    }

    record Shape(
            UUID squadId,
            String name,
            @Nullable Instant dissolvedAt,
            List<Line> items,
            List<Named> takers,
            List<Named> successors) {}

    record Line(UUID initiativeId, String code, String title, Initiative.Status status, List<Piece> underWay) {}

    record Piece(String text, String link) {}

    record Named(UUID squadId, String name) {

        static Named of(Squad squad) {
            return new Named(squad.id().value(), squad.name());
        }
    }

    record Said(
            @Nullable UUID all,
            @Nullable List<Taker> lines,
            @Nullable String reason) {}

    record Taker(@Nullable String initiativeId, @Nullable UUID squadId) {}
}
