package org.journeygate.initiatives.winddown.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.initiatives.winddown.Line;
import org.journeygate.initiatives.winddown.WindDown;
import org.journeygate.initiatives.winddown.WindDownLadder;
import org.journeygate.initiatives.winddown.WindDowns;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.UserId;
import org.journeygate.shared.Csv;
import org.journeygate.shared.web.Form;
import org.journeygate.shared.web.FormAnswer;
import org.journeygate.shared.web.Notice;
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

/** What a stopped bet leaves behind, on one page to read and print, and as a table. */
@Controller
@RequestMapping("/initiatives/{code}")
class WindDownPages {

    private final WindDowns windDowns;
    private final WindDownLadder ladder;
    private final Initiatives initiatives;
    private final Portfolios portfolios;
    private final Squads squads;
    private final People people;
    private final Clock clock;

    WindDownPages(
            WindDowns windDowns,
            WindDownLadder ladder,
            Initiatives initiatives,
            Portfolios portfolios,
            Squads squads,
            People people,
            Clock clock) {
        this.windDowns = windDowns;
        this.ladder = ladder;
        this.initiatives = initiatives;
        this.portfolios = portfolios;
        this.squads = squads;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/wind-down")
    ModelAndView read(@PathVariable String code, Actor actor) {
        return page(initiatives.named(code), Form.empty(), actor);
    }

    @PostMapping("/wind-down/lines")
    Object add(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        Initiative bet = initiatives.named(code);
        Form form = Form.of(typed);
        return FormAnswer.of(
                form,
                () -> {
                    windDowns.add(bet.id(), form.get("text"), actor);
                    Notice.on(redirect, "initiatives.wind-down.added");
                    return "/initiatives/" + bet.code() + "/wind-down";
                },
                again -> page(bet, again, actor));
    }

    @GetMapping(value = "/wind-down.csv", produces = "text/csv")
    void export(@PathVariable String code, HttpServletResponse response) throws IOException {
        Initiative bet = initiatives.named(code);
        WindDown list = windDowns.get(bet.id());
        Map<UserId, Person> known = known(list);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"%s-wind-down.csv\"".formatted(bet.code()));
        var table = new Csv(
                response.getWriter(),
                "bet",
                "decision",
                "number",
                "kind",
                "line",
                "state",
                "done_on",
                "freed",
                "note",
                "answered_by",
                "answered_at");
        for (Line line : list.lines()) {
            table.row(
                    bet.code(),
                    list.decision(),
                    line.number(),
                    line.kind(),
                    line.text(),
                    line.state(),
                    line.doneOn(),
                    line.freed(),
                    line.note(),
                    line.answeredBy() == null ? null : name(known, line.answeredBy()),
                    line.answeredAt());
        }
    }

    private ModelAndView page(Initiative bet, Form form, Actor actor) {
        WindDown list = windDowns.get(bet.id());
        Map<UserId, Person> known = known(list);
        return new ModelAndView("initiatives/wind-down")
                .addObject("bet", bet)
                .addObject("list", list)
                .addObject("late", list.isLate(clock.instant()))
                .addObject("squad", squads.get(bet.squad()))
                .addObject(
                        "currency", portfolios.get(bet.portfolio()).currency().getCurrencyCode())
                .addObject(
                        "names",
                        known.values().stream()
                                .collect(Collectors.toMap(person -> person.id().value(), Person::name)))
                .addObject("mayAnswer", windDowns.mayAnswer(list, actor))
                .addObject("mayCare", ladder.isTurn(list, actor))
                .addObject("form", form)
                .addObject("fields", "initiatives.wind-down.field.");
    }

    private Map<UserId, Person> known(WindDown list) {
        return people.all(Stream.concat(
                        Stream.of(list.responsible(), list.closedBy()),
                        list.lines().stream().map(Line::answeredBy))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    private static String name(Map<UserId, Person> known, @Nullable UserId id) {
        Person person = id == null ? null : known.get(id);
        return person == null ? "" : person.name();
    }
}
