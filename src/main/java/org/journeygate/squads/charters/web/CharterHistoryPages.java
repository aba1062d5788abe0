package org.journeygate.squads.charters.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
import org.journeygate.shared.Checks;
import org.journeygate.shared.web.Form;
import org.journeygate.squads.Squad;
import org.journeygate.squads.SquadId;
import org.journeygate.squads.Squads;
import org.journeygate.squads.charters.Charter;
import org.journeygate.squads.charters.CharterSection;
import org.journeygate.squads.charters.Charters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The versions of a squad's charter, which one was in force on a day, and two of them side by side. */
@Controller
class CharterHistoryPages {

    private final Charters charters;
    private final CharterWords words;
    private final Squads squads;
    private final Portfolios portfolios;

    CharterHistoryPages(Charters charters, CharterWords words, Squads squads, Portfolios portfolios) {
        this.charters = charters;
        this.words = words;
        this.squads = squads;
        this.portfolios = portfolios;
    }

    @GetMapping("/squads/{id}/charters")
    ModelAndView versions(@PathVariable UUID id, @RequestParam(required = false) @Nullable String on, Actor actor) {
        Squad squad = squads.get(new SquadId(id));
        LocalDate day = day(on);
        return new ModelAndView("squads/charter-versions")
                .addObject("squad", squad)
                .addObject("versions", charters.of(squad, actor))
                .addObject("on", day)
                .addObject(
                        "then",
                        day == null ? null : charters.inForce(squad.id(), day).orElse(null))
                .addObject("now", charters.inForce(squad).orElse(null))
                .addObject("mayWrite", charters.mayWrite(squad, actor));
    }

    @GetMapping("/charters/{id}/compare/{other}")
    ModelAndView compare(@PathVariable String id, @PathVariable String other, Actor actor) {
        Charter one = charters.named(id, actor);
        Charter two = charters.named(other, actor);
        Charter from = one.number() <= two.number() ? one : two;
        Charter to = from == one ? two : one;
        Squad squad = squads.get(to.squad());
        String currency = portfolios.get(squad.portfolio()).currency().getCurrencyCode();
        Map<UUID, String> names = words.names(List.of(from.mandate(), to.mandate()));
        List<CharterWords.Part> before = words.of(from.mandate(), currency, names);
        List<CharterWords.Part> after = words.of(to.mandate(), currency, names);
        List<Beside> beside = new ArrayList<>();
        for (CharterSection section : CharterSection.values()) {
            beside.add(beside(
                    section,
                    before.get(section.ordinal()).lines(),
                    after.get(section.ordinal()).lines()));
        }
        return new ModelAndView("squads/charter-compare")
                .addObject("squad", squad)
                .addObject("from", from)
                .addObject("to", to)
                .addObject("beside", beside)
                .addObject(
                        "differing", beside.stream().filter(Beside::isDifferent).count())
                .addObject("versions", charters.of(squad, actor));
    }

    private static Beside beside(
            CharterSection section, List<CharterWords.Line> before, List<CharterWords.Line> after) {
        Set<CharterWords.Line> were = new HashSet<>(before);
        Set<CharterWords.Line> are = new HashSet<>(after);
        return new Beside(
                section.slug(),
                before.stream().filter(are::contains).toList(),
                before.stream().filter(line -> !are.contains(line)).toList(),
                after.stream().filter(line -> !were.contains(line)).toList());
    }

    private static @Nullable LocalDate day(@Nullable String on) {
        var checks = new Checks();
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("on", on == null ? "" : on);
        LocalDate day = Form.of(typed).day("on", checks);
        checks.done();
        return day;
    }

    /** One section of two versions: what stayed, what is gone, what is new. */
    record Beside(
            String section, List<CharterWords.Line> same, List<CharterWords.Line> gone, List<CharterWords.Line> came) {

        public boolean isDifferent() {
            return !gone.isEmpty() || !came.isEmpty();
        }
    }
}
