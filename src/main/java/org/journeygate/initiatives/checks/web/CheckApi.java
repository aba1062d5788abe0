package org.journeygate.initiatives.checks.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.initiatives.checks.Doubt;
import org.journeygate.initiatives.checks.Doubts;
import org.journeygate.people.Actor;
import org.journeygate.shared.Paged;
import org.journeygate.shared.web.Named;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/initiatives/{id}/checks")
class CheckApi {

    private final Doubts doubts;
    private final Initiatives initiatives;

    CheckApi(Doubts doubts, Initiatives initiatives) {
        this.doubts = doubts;
        this.initiatives = initiatives;
    }

    @GetMapping
    Paged<Shape> read(@PathVariable String id) {
        List<Shape> found = doubts.about(initiatives.named(id)).doubts().stream()
                .map(Shape::of)
                .toList();
        return new Paged<>(found, 0, Math.max(1, found.size()), found.size());
    }

    @PostMapping("/{check}/answer")
    Shape answer(@PathVariable String id, @PathVariable String check, @RequestBody Said said, Actor actor) {
        Initiative bet = initiatives.named(id);
        Initiative other = Named.orNull("otherId", said.otherId(), initiatives::named);
        return Shape.of(doubts.answer(
                bet, CheckKinds.of(check), other == null ? null : other.id(), said.stance(), said.reason(), actor));
    }

    record Said(
            @Nullable String otherId,
            Doubt.@Nullable Stance stance,
            @Nullable String reason) {}

    /** One doubt; {@code open} until it is answered. */
    record Shape(
            String check,
            boolean open,
            String text,
            @Nullable UUID otherId,
            @Nullable String otherCode,
            @Nullable Given answer) {

        static Shape of(Doubt doubt) {
            Doubt.Other other = doubt.other();
            Doubt.Answer answer = doubt.answer();
            return new Shape(
                    doubt.kind().slug(),
                    doubt.isOpen(),
                    doubt.text(),
                    other == null ? null : other.id().value(),
                    other == null ? null : other.code(),
                    answer == null
                            ? null
                            : new Given(
                                    answer.stance(),
                                    answer.reason(),
                                    answer.by().value(),
                                    answer.at()));
        }
    }

    record Given(Doubt.Stance stance, String reason, UUID answeredBy, Instant answeredAt) {}
}
