package org.journeygate.initiatives.moves.web;

import java.util.List;
import java.util.UUID;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.initiatives.moves.BetMove;
import org.journeygate.initiatives.moves.BetMoves;
import org.journeygate.initiatives.moves.WorkUnderWay;
import org.journeygate.people.Actor;
import org.journeygate.shared.Checks;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.web.Form;
import org.journeygate.shared.web.FormAnswer;
import org.journeygate.shared.web.Notice;
import org.journeygate.squads.SquadId;
import org.journeygate.squads.Squads;
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

/** Giving a bet to another squad: what goes along, what stays, and why. */
@Controller
@RequestMapping("/initiatives/{code}/move")
class MovePages {

    private final BetMoves moves;
    private final WorkUnderWay work;
    private final Initiatives initiatives;
    private final Squads squads;

    MovePages(BetMoves moves, WorkUnderWay work, Initiatives initiatives, Squads squads) {
        this.moves = moves;
        this.work = work;
        this.initiatives = initiatives;
        this.squads = squads;
    }

    @GetMapping
    ModelAndView ask(@PathVariable String code, Actor actor) {
        Initiative bet = initiatives.named(code);
        if (!moves.mayMove(bet, actor)) {
            throw new NotPermitted(
                    "not-the-pmo",
                    "Only the PMO moves a bet from one squad to another, and only while something of it is open.");
        }
        return form(bet, Form.empty());
    }

    @PostMapping
    Object move(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        Form form = Form.of(typed);
        Initiative bet = initiatives.named(code);
        return FormAnswer.of(
                form,
                () -> {
                    var checks = new Checks();
                    SquadId to = squad(form.id("squadId", checks));
                    SquadId seen = squad(form.id("seenWith", checks));
                    checks.done();
                    BetMove moved = moves.move(bet.id(), to, form.get("reason"), seen, actor);
                    Notice.on(redirect, "initiatives-moves.moved", moved.toName());
                    return "/initiatives/" + bet.code();
                },
                again -> form(bet, again));
    }

    private ModelAndView form(Initiative bet, Form form) {
        return new ModelAndView("initiatives/moves/move")
                .addObject("bet", bet)
                .addObject("squad", squads.get(bet.squad()))
                .addObject("work", work.of(List.of(bet.id())).getOrDefault(bet.id(), List.of()))
                .addObject(
                        "takers",
                        moves.takers(bet).stream()
                                .map(squad -> new Option(squad.id().value().toString(), squad.name()))
                                .toList())
                .addObject("form", form)
                .addObject("fields", "initiatives-moves.field.");
    }

    private static @Nullable SquadId squad(@Nullable UUID id) {
        return id == null ? null : new SquadId(id);
    }

    /** One choice of the form. */
    record Option(String value, String label) {}
}
