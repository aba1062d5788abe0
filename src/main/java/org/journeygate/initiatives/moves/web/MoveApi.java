package org.journeygate.initiatives.moves.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.initiatives.moves.BetMove;
import org.journeygate.initiatives.moves.BetMoves;
import org.journeygate.people.Actor;
import org.journeygate.people.UserId;
import org.journeygate.shared.Paged;
import org.journeygate.squads.SquadId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/initiatives/{id}/moves")
class MoveApi {

    private final BetMoves moves;
    private final Initiatives initiatives;

    MoveApi(BetMoves moves, Initiatives initiatives) {
        this.moves = moves;
        this.initiatives = initiatives;
    }

    @GetMapping
    Paged<Shape> list(@PathVariable String id) {
        List<Shape> all =
                moves.of(initiatives.named(id).id()).stream().map(Shape::of).toList();
        return new Paged<>(all, 0, Math.max(1, all.size()), all.size());
    }

    @PostMapping
    ResponseEntity<Shape> move(@PathVariable String id, @RequestBody New body, Actor actor) {
        Initiative bet = initiatives.named(id);
        BetMove moved = moves.move(
                bet.id(), body.squadId() == null ? null : new SquadId(body.squadId()), body.reason(), null, actor);
        return ResponseEntity.created(
                        URI.create("/api/v1/initiatives/" + bet.id().value() + "/moves"))
                .body(Shape.of(moved));
    }

    record Shape(
            int number,
            UUID fromSquadId,
            UUID toSquadId,
            String fromName,
            String toName,
            String reason,
            @Nullable UUID by,
            Instant at) {

        static Shape of(BetMove move) {
            UserId by = move.by();
            return new Shape(
                    move.number(),
                    move.from().value(),
                    move.to().value(),
                    move.fromName(),
                    move.toName(),
                    move.reason(),
                    by == null ? null : by.value(),
                    move.at());
        }
    }

    record New(@Nullable UUID squadId, @Nullable String reason) {}
}
