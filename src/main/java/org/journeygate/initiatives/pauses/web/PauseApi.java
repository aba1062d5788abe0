package org.journeygate.initiatives.pauses.web;

import org.journeygate.initiatives.InitiativeId;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.initiatives.pauses.PauseRecords;
import org.journeygate.initiatives.pauses.Pauses;
import org.journeygate.people.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/initiatives/{id}/pause")
class PauseApi {

    private final Pauses pauses;
    private final PauseRecords records;
    private final Initiatives initiatives;

    PauseApi(Pauses pauses, PauseRecords records, Initiatives initiatives) {
        this.pauses = pauses;
        this.records = records;
        this.initiatives = initiatives;
    }

    @GetMapping
    PauseJson read(@PathVariable String id) {
        return PauseJson.of(pauses.get(bet(id)));
    }

    @PostMapping("/record")
    PauseJson write(@PathVariable String id, @RequestBody PauseJson.Said said, Actor actor) {
        return PauseJson.of(records.write(bet(id), said.statement(), actor));
    }

    @PostMapping("/letting-go")
    PauseJson letGo(@PathVariable String id, @RequestBody PauseJson.LettingGo said, Actor actor) {
        InitiativeId bet = bet(id);
        pauses.letGo(bet, said.reason(), actor);
        return PauseJson.of(pauses.get(bet));
    }

    private InitiativeId bet(String idOrCode) {
        return initiatives.named(idOrCode).id();
    }
}
