package org.journeygate.reviews.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.journeygate.people.Actor;
import org.journeygate.reviews.ObligationAct;
import org.journeygate.reviews.ObligationId;
import org.journeygate.reviews.Obligations;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is owed to reviews as JSON. */
@RestController
@RequestMapping("/api/v1/obligations/{id}")
class ObligationApi {

    private final Obligations obligations;

    ObligationApi(Obligations obligations) {
        this.obligations = obligations;
    }

    @GetMapping
    ObligationJson read(@PathVariable UUID id, Actor actor) {
        return ObligationJson.of(obligations.get(new ObligationId(id), actor));
    }

    @GetMapping("/story")
    Story story(@PathVariable UUID id, Actor actor) {
        return new Story(obligations.story(new ObligationId(id), actor).stream()
                .map(act -> new ActJson(
                        act.kind(), act.at(), act.by() == null ? null : act.by().value(), act.note()))
                .toList());
    }

    @PostMapping("/completion")
    ObligationJson meet(@PathVariable UUID id, @RequestBody Note body, Actor actor) {
        return ObligationJson.of(obligations.meetByWord(new ObligationId(id), body.note(), actor));
    }

    @PostMapping("/reading")
    ObligationJson noteRead(@PathVariable UUID id, @RequestBody Note body, Actor actor) {
        return ObligationJson.of(obligations.noteRead(new ObligationId(id), body.note(), actor));
    }

    @PostMapping("/waiver")
    ObligationJson waive(@PathVariable UUID id, @RequestBody Reason body, Actor actor) {
        return ObligationJson.of(obligations.waive(new ObligationId(id), body.reason(), actor));
    }

    record Note(@Nullable String note) {}

    record Reason(@Nullable String reason) {}

    record Story(List<ActJson> items) {}

    /** {@code byId} is null where the clock acted. */
    record ActJson(
            ObligationAct.Kind kind,
            Instant at,
            @Nullable UUID byId,
            @Nullable String note) {}
}
