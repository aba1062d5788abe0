package org.journeygate.initiatives.pauses.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.initiatives.pauses.Pause;
import org.journeygate.initiatives.pauses.PauseRecords;
import org.journeygate.initiatives.pauses.Pauses;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.UserId;
import org.journeygate.shared.Csv;
import org.journeygate.squads.Squads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** A bet's pause on one page to read and print, and all its pauses as a table. */
@Controller
@RequestMapping("/initiatives/{code}")
class PausePages {

    private final Pauses pauses;
    private final PauseRecords records;
    private final Initiatives initiatives;
    private final Portfolios portfolios;
    private final Squads squads;
    private final People people;
    private final Clock clock;

    PausePages(
            Pauses pauses,
            PauseRecords records,
            Initiatives initiatives,
            Portfolios portfolios,
            Squads squads,
            People people,
            Clock clock) {
        this.pauses = pauses;
        this.records = records;
        this.initiatives = initiatives;
        this.portfolios = portfolios;
        this.squads = squads;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/pause")
    ModelAndView read(@PathVariable String code, Actor actor) {
        Initiative bet = initiatives.named(code);
        Pause pause = pauses.get(bet.id());
        List<Pause> all = pauses.of(bet.id());
        return new ModelAndView("initiatives/pause")
                .addObject("bet", bet)
                .addObject("pause", pause)
                .addObject(
                        "former", all.stream().filter(one -> !one.equals(pause)).toList())
                .addObject("recordLate", pause.isRecordLate(clock.instant()))
                .addObject("squad", squads.get(bet.squad()))
                .addObject(
                        "currency", portfolios.get(bet.portfolio()).currency().getCurrencyCode())
                .addObject(
                        "names",
                        known(all).values().stream()
                                .collect(Collectors.toMap(person -> person.id().value(), Person::name)))
                .addObject("mayAnswer", pauses.mayAnswer(pause, actor))
                .addObject("mayWrite", records.mayWrite(pause, actor));
    }

    @GetMapping(value = "/pause.csv", produces = "text/csv")
    void export(@PathVariable String code, HttpServletResponse response) throws IOException {
        Initiative bet = initiatives.named(code);
        pauses.get(bet.id());
        List<Pause> all = pauses.of(bet.id());
        Map<UserId, Person> known = known(all);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"%s-pauses.csv\"".formatted(bet.code()));
        var table = new Csv(
                response.getWriter(),
                "bet",
                "decision",
                "began_at",
                "ends_on",
                "stage",
                "held",
                "freed",
                "freed_people",
                "freed_money",
                "freed_from",
                "recorded_by",
                "recorded_at",
                "let_go_reason",
                "ending",
                "ended_at");
        for (Pause pause : all) {
            Pause.Statement said = pause.statement();
            Pause.LettingGo letGo = pause.letGo();
            table.row(
                    bet.code(),
                    pause.decision(),
                    pause.beganAt(),
                    pause.endsOn(),
                    pause.stage(),
                    said == null ? null : said.held(),
                    said == null ? null : said.freed(),
                    said == null ? null : said.freedPeople(),
                    said == null ? null : said.freedMoney(),
                    said == null ? null : said.freedFrom(),
                    said == null ? null : name(known, said.by()),
                    said == null ? null : said.at(),
                    letGo == null ? null : letGo.reason(),
                    pause.ending(),
                    pause.endedAt());
        }
    }

    private Map<UserId, Person> known(List<Pause> all) {
        return people.all(all.stream()
                .flatMap(pause -> Stream.of(by(pause.statement()), by(pause.letGo())))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    private static @Nullable UserId by(Pause.@Nullable Statement statement) {
        return statement == null ? null : statement.by();
    }

    private static @Nullable UserId by(Pause.@Nullable LettingGo letGo) {
        return letGo == null ? null : letGo.by();
    }

    private static String name(Map<UserId, Person> known, UserId id) {
        Person person = known.get(id);
        return person == null ? "" : person.name();
    }
}
