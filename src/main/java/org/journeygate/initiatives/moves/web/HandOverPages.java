package org.journeygate.initiatives.moves.web;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.journeygate.initiatives.InitiativeId;
import org.journeygate.initiatives.moves.SquadHandOvers;
import org.journeygate.people.Actor;
import org.journeygate.shared.Checks;
import org.journeygate.shared.web.Form;
import org.journeygate.shared.web.FormAnswer;
import org.journeygate.shared.web.Notice;
import org.journeygate.squads.SquadId;
import org.journeygate.squads.charters.Charters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The open work of a squad that ends, line by line, with who takes each over. */
@Controller
@RequestMapping("/squads/{id}/hand-over")
class HandOverPages {

    private final SquadHandOvers handOvers;
    private final Charters charters;

    HandOverPages(SquadHandOvers handOvers, Charters charters) {
        this.handOvers = handOvers;
        this.charters = charters;
    }

    @GetMapping
    ModelAndView read(@PathVariable UUID id, Actor actor) {
        return page(handOvers.of(new SquadId(id), actor), Form.empty());
    }

    @PostMapping
    Object handOver(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        Form form = Form.of(typed);
        SquadHandOvers.Sheet before = handOvers.of(new SquadId(id), actor);
        return FormAnswer.of(
                form,
                () -> {
                    SquadHandOvers.Sheet after = handOvers.handOver(
                            before.squad().id(), all(form), lines(before, form), form.get("reason"), actor);
                    if (after.squad().isDissolved()) {
                        Notice.on(
                                redirect,
                                "initiatives-moves.dissolved",
                                after.squad().name());
                        return "/squads/" + id;
                    }
                    Notice.on(
                            redirect,
                            "initiatives-moves.handed-over",
                            String.valueOf(after.lines().size()));
                    return "/squads/" + id + "/hand-over";
                },
                again -> page(before, again));
    }

    private static @Nullable SquadId all(Form form) {
        var checks = new Checks();
        UUID all = form.id("all", checks);
        checks.done();
        return all == null ? null : new SquadId(all);
    }

    private static Map<InitiativeId, SquadId> lines(SquadHandOvers.Sheet before, Form form) {
        Map<InitiativeId, SquadId> lines = new HashMap<>();
        var checks = new Checks();
        for (SquadHandOvers.Line line : before.lines()) {
            UUID taker = form.id("taker." + line.bet().code(), checks);
            if (taker != null) {
                lines.put(line.bet().id(), new SquadId(taker));
            }
        }
        checks.done();
        return lines;
    }

    private ModelAndView page(SquadHandOvers.Sheet sheet, Form form) {
        return new ModelAndView("initiatives/moves/hand-over")
                .addObject("sheet", sheet)
                .addObject("squad", sheet.squad())
                .addObject("charter", charters.inForce(sheet.squad()).orElse(null))
                .addObject(
                        "takers",
                        sheet.takers().stream()
                                .map(squad ->
                                        new MovePages.Option(squad.id().value().toString(), squad.name()))
                                .toList())
                .addObject("form", form)
                .addObject("fields", "initiatives-moves.field.");
    }
}
