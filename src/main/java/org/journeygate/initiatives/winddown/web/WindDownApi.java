package org.journeygate.initiatives.winddown.web;

import java.net.URI;
import java.util.UUID;
import org.journeygate.initiatives.InitiativeId;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.initiatives.winddown.LineId;
import org.journeygate.initiatives.winddown.WindDownLadder;
import org.journeygate.initiatives.winddown.WindDowns;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.shared.web.Named;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/initiatives/{id}/wind-down")
class WindDownApi {

    private final WindDowns windDowns;
    private final WindDownLadder ladder;
    private final Initiatives initiatives;
    private final People people;

    WindDownApi(WindDowns windDowns, WindDownLadder ladder, Initiatives initiatives, People people) {
        this.windDowns = windDowns;
        this.ladder = ladder;
        this.initiatives = initiatives;
        this.people = people;
    }

    @GetMapping
    WindDownJson read(@PathVariable String id) {
        return present(bet(id));
    }

    @PostMapping("/lines")
    ResponseEntity<WindDownJson.LineJson> add(
            @PathVariable String id, @RequestBody WindDownJson.NewLine body, Actor actor) {
        InitiativeId bet = bet(id);
        LineId added = windDowns.add(bet, body.text(), actor);
        WindDownJson.LineJson line = present(bet).lines().stream()
                .filter(one -> one.id().equals(added.value()))
                .findFirst()
                .orElseThrow();
        return ResponseEntity.created(URI.create("/api/v1/initiatives/" + bet.value() + "/wind-down"))
                .body(line);
    }

    @PostMapping("/lines/{line}/answer")
    WindDownJson answer(
            @PathVariable String id, @PathVariable UUID line, @RequestBody WindDownJson.Answered body, Actor actor) {
        return WindDownJson.of(windDowns.answer(bet(id), new LineId(line), body.answer(), actor));
    }

    @PostMapping("/extension")
    WindDownJson extend(@PathVariable String id, @RequestBody WindDownJson.Extension body, Actor actor) {
        InitiativeId bet = bet(id);
        ladder.extend(bet, body.until(), body.reason(), actor);
        return present(bet);
    }

    @PostMapping("/responsible")
    WindDownJson replace(@PathVariable String id, @RequestBody WindDownJson.Replacement body, Actor actor) {
        InitiativeId bet = bet(id);
        ladder.replace(bet, Named.in("userId", body.userId(), people::named).id(), body.reason(), actor);
        return present(bet);
    }

    private InitiativeId bet(String idOrCode) {
        return initiatives.named(idOrCode).id();
    }

    private WindDownJson present(InitiativeId bet) {
        return WindDownJson.of(windDowns.get(bet));
    }
}
