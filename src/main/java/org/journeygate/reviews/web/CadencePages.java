package org.journeygate.reviews.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.UserId;
import org.journeygate.reviews.Cadence;
import org.journeygate.reviews.Cadences;
import org.journeygate.reviews.Member;
import org.journeygate.reviews.Offsets;
import org.journeygate.shared.Checks;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.web.Form;
import org.journeygate.shared.web.FormAnswer;
import org.journeygate.shared.web.Named;
import org.journeygate.shared.web.Notice;
import org.journeygate.squads.functions.SquadFunction;
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

/** Where the PMO says how a portfolio keeps its reviews. */
@Controller
@RequestMapping("/reviews/cadences/{key}")
class CadencePages {

    private static final int LINES = 8;
    private static final int SPARE = 3;
    private static final int MOST = 60;
    private static final List<String> OFFSETS =
            List.of("opens", "briefs", "pack", "circulation", "reading", "minutes", "reconvene", "closes");

    private final Cadences cadences;
    private final Portfolios portfolios;
    private final People people;
    private final Clock clock;

    CadencePages(Cadences cadences, Portfolios portfolios, People people, Clock clock) {
        this.cadences = cadences;
        this.portfolios = portfolios;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView filled(@PathVariable String key, Actor actor) {
        Portfolio portfolio = portfolios.named(key);
        cadences.requireKeeper(actor);
        return form(portfolio, Form.filled(values(portfolio, cadences.of(portfolio.id()))));
    }

    @PostMapping
    Object keep(
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        Portfolio portfolio = portfolios.named(key);
        cadences.requireKeeper(actor);
        Form form = Form.of(typed);
        return FormAnswer.of(
                form,
                () -> {
                    cadences.keep(portfolio.id(), form.version(), said(form), actor);
                    Notice.on(redirect, "reviews.cadence.kept", portfolio.name());
                    return "/reviews";
                },
                again -> form(portfolio, again));
    }

    @PostMapping("/end")
    Object end(
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        Portfolio portfolio = portfolios.named(key);
        Form form = Form.of(typed);
        return FormAnswer.of(
                form,
                () -> {
                    cadences.end(portfolio.id(), form.version(), actor);
                    Notice.on(redirect, "reviews.cadence.ended", portfolio.name());
                    return "/reviews";
                },
                again -> form(portfolio, Form.filled(values(portfolio, cadences.of(portfolio.id())))));
    }

    private ModelAndView form(Portfolio portfolio, Form form) {
        int filled = 0;
        while (!form.get(person(filled)).isBlank()
                || !form.get(person(filled + 1)).isBlank()) {
            filled++;
        }
        return new ModelAndView("reviews/cadence")
                .addObject("portfolio", portfolio)
                .addObject("kept", cadences.of(portfolio.id()).isPresent())
                .addObject("lines", Math.min(MOST, Math.max(LINES, filled + SPARE)))
                .addObject("functions", SquadFunction.values())
                .addObject("groups", Cadence.GROUPS)
                .addObject("offsets", OFFSETS)
                .addObject(
                        "people",
                        people.search(null, null, true, PageQuery.first(PageQuery.MAX_SIZE))
                                .items())
                .addObject("form", form)
                .addObject("fields", "reviews.field.");
    }

    private Map<String, @Nullable Object> values(Portfolio portfolio, Optional<Cadence> kept) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("version", kept.map(Cadence::version).orElse(0));
        values.put(
                "startsOn", kept.map(Cadence::startsOn).orElse(LocalDate.ofInstant(clock.instant(), portfolio.zone())));
        values.put("hour", kept.map(Cadence::meetingTime).orElse(LocalTime.of(10, 0)));
        values.put("group", kept.map(Cadence::group).orElse(1));
        values.put("quorum", kept.map(Cadence::quorum).orElse(2));
        Offsets offsets = kept.map(Cadence::offsets).orElse(Offsets.USUAL);
        values.put("opens", offsets.opens());
        values.put("briefs", offsets.briefs());
        values.put("pack", offsets.pack());
        values.put("circulation", offsets.circulation());
        values.put("reading", offsets.reading());
        values.put("minutes", offsets.minutes());
        values.put("reconvene", offsets.reconvene());
        values.put("closes", offsets.closes());
        kept.ifPresent(cadence -> {
            Map<UserId, Person> known = people.all(everybodyIn(cadence));
            values.put("chairId", login(cadence.chair(), known));
            for (int line = 0; line < cadence.members().size(); line++) {
                Member member = cadence.members().get(line);
                values.put(person(line), login(member.person(), known));
                values.put("members[" + line + "].function", member.function());
            }
            cadence.required().forEach(function -> values.put("required." + function, "true"));
        });
        return values;
    }

    private Cadences.Particulars said(Form form) {
        var checks = new Checks();
        Integer quorum = form.whole("quorum", checks);
        Integer group = form.whole("group", checks);
        LocalDate startsOn = form.day("startsOn", checks);
        LocalTime hour = ReviewPages.hour(form.get("hour"), LocalTime.of(10, 0), checks);
        Map<String, Integer> offsets = new HashMap<>();
        OFFSETS.forEach(name -> {
            Integer days = form.whole(name, checks);
            checks.present(name, days);
            offsets.put(name, days == null ? 0 : days);
        });
        List<Member> members = new ArrayList<>();
        for (int line = 0; line < MOST; line++) {
            SquadFunction function = form.choice("members[" + line + "].function", SquadFunction.class, checks);
            UserId person = known(person(line), form, checks);
            if (person != null) {
                checks.that(function != null, person(line), "speaks for no function: choose one");
                members.add(new Member(person, function == null ? SquadFunction.PRODUCT : function));
            }
        }
        Set<SquadFunction> required = new HashSet<>();
        for (SquadFunction function : SquadFunction.values()) {
            if (form.ticked("required." + function)) {
                required.add(function);
            }
        }
        UserId chair = known("chairId", form, checks);
        checks.done();
        return new Cadences.Particulars(
                startsOn,
                members,
                required,
                quorum,
                chair,
                group,
                hour,
                new Offsets(
                        offsets.getOrDefault("opens", 0),
                        offsets.getOrDefault("briefs", 0),
                        offsets.getOrDefault("pack", 0),
                        offsets.getOrDefault("circulation", 0),
                        offsets.getOrDefault("reading", 0),
                        offsets.getOrDefault("minutes", 0),
                        offsets.getOrDefault("reconvene", 0),
                        offsets.getOrDefault("closes", 0)));
    }

    private @Nullable UserId known(String field, Form form, Checks checks) {
        try {
            Person person = Named.orNull(field, form.get(field), people::named);
            return person == null ? null : person.id();
        } catch (InvalidInput nobody) {
            nobody.errors().forEach(error -> checks.refuse(error.field(), error.message()));
            return null;
        }
    }

    private static Set<UserId> everybodyIn(Cadence cadence) {
        Set<UserId> everybody = new HashSet<>();
        cadence.members().forEach(member -> everybody.add(member.person()));
        everybody.add(cadence.chair());
        return everybody;
    }

    private static @Nullable String login(UserId id, Map<UserId, Person> known) {
        Person person = known.get(id);
        return person == null ? null : person.login();
    }

    private static String person(int line) {
        return "members[" + line + "]";
    }
}
