package org.journeygate.squads.charters.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.UserId;
import org.journeygate.shared.Checks;
import org.journeygate.shared.web.Form;
import org.journeygate.shared.web.FormAnswer;
import org.journeygate.shared.web.Named;
import org.journeygate.shared.web.Notice;
import org.journeygate.squads.Squad;
import org.journeygate.squads.SquadId;
import org.journeygate.squads.Squads;
import org.journeygate.squads.charters.Charter;
import org.journeygate.squads.charters.CharterAct;
import org.journeygate.squads.charters.CharterApprovals;
import org.journeygate.squads.charters.CharterId;
import org.journeygate.squads.charters.Charters;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One charter on one page: what it says, what is missing, what happened to it, and what its reader may do. */
@Controller
@RequestMapping("/charters")
class CharterPages {

    private final Charters charters;
    private final CharterApprovals approvals;
    private final CharterWords words;
    private final CharterPdf pdf;
    private final Squads squads;
    private final Portfolios portfolios;
    private final People people;

    CharterPages(
            Charters charters,
            CharterApprovals approvals,
            CharterWords words,
            CharterPdf pdf,
            Squads squads,
            Portfolios portfolios,
            People people) {
        this.charters = charters;
        this.approvals = approvals;
        this.words = words;
        this.pdf = pdf;
        this.squads = squads;
        this.portfolios = portfolios;
        this.people = people;
    }

    @PostMapping
    String draft(@RequestParam String squadId, Actor actor, RedirectAttributes redirect) {
        SquadId squad = Named.in("squadId", squadId, SquadId::named);
        Charter drafted = charters.draft(squad, actor);
        Notice.on(redirect, "squads-charters.done.drafted");
        return "redirect:/charters/" + drafted.code();
    }

    @GetMapping("/{id}")
    ModelAndView read(@PathVariable String id, Actor actor) {
        return page(charters.named(id, actor), Form.empty(), actor);
    }

    @GetMapping("/{id}/charter.pdf")
    ResponseEntity<byte[]> print(@PathVariable String id, Actor actor) {
        Charter charter = charters.named(id, actor);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "attachment; filename=\"" + charter.code() + ".pdf\"")
                .body(pdf.of(charter, squads.get(charter.squad()), charters.lineage(charter, actor)));
    }

    @PostMapping("/{id}/submission")
    Object submit(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        return acted(id, typed, actor, redirect, (charter, form) -> approvals.submit(charter, actor), "submitted");
    }

    @PostMapping("/{id}/check")
    Object check(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        return acted(
                id,
                typed,
                actor,
                redirect,
                (charter, form) -> {
                    var checks = new Checks();
                    checks.that(!form.get("complete").isBlank(), "complete", "is missing: choose one of the two");
                    checks.done();
                    return approvals.check(charter, form.ticked("complete"), form.get("reason"), actor);
                },
                "answered");
    }

    @PostMapping("/{id}/objection")
    Object object(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        return acted(
                id,
                typed,
                actor,
                redirect,
                (charter, form) -> {
                    var checks = new Checks();
                    boolean lets = form.get("ground").equals("NONE");
                    CharterAct.Ground ground = lets ? null : form.choice("ground", CharterAct.Ground.class, checks);
                    checks.that(lets || ground != null, "ground", "is missing: choose one of the three");
                    checks.done();
                    return approvals.object(charter, ground, form.get("reason"), actor);
                },
                "answered");
    }

    @PostMapping("/{id}/verdict")
    Object decide(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        return acted(
                id,
                typed,
                actor,
                redirect,
                (charter, form) -> {
                    var checks = new Checks();
                    CharterApprovals.Verdict verdict = form.choice("verdict", CharterApprovals.Verdict.class, checks);
                    checks.done();
                    return approvals.decide(charter, verdict, form.get("reason"), actor);
                },
                "decided");
    }

    @PostMapping("/{id}/withdrawal")
    Object withdraw(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        return acted(
                id,
                typed,
                actor,
                redirect,
                (charter, form) -> approvals.withdraw(charter, form.get("reason"), actor),
                "withdrawn");
    }

    @PostMapping("/{id}/amendment")
    Object amend(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        return acted(id, typed, actor, redirect, (charter, form) -> charters.amend(charter, actor), "amending");
    }

    @PostMapping("/{id}/renewal")
    Object renew(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        return acted(id, typed, actor, redirect, (charter, form) -> approvals.renew(charter, actor), "renewed");
    }

    @PostMapping("/{id}/retirement")
    Object retire(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        return acted(
                id,
                typed,
                actor,
                redirect,
                (charter, form) -> approvals.retire(charter, form.get("reason"), actor),
                "retired");
    }

    @PostMapping("/{id}/lapse")
    Object settle(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        return acted(
                id,
                typed,
                actor,
                redirect,
                (charter, form) -> approvals.settleLapse(charter, form.get("reason"), actor),
                "answered");
    }

    private Object acted(
            String id,
            MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect,
            Deed deed,
            String notice) {
        Charter charter = charters.named(id, actor);
        Form form = Form.of(typed);
        Supplier<String> act = () -> {
            Charter now = deed.on(charter.id(), form);
            Notice.on(redirect, "squads-charters.done." + notice);
            return "/charters/" + now.code();
        };
        return FormAnswer.of(form, act, again -> page(charter, again, actor));
    }

    private ModelAndView page(Charter charter, Form form, Actor actor) {
        Squad squad = squads.get(charter.squad());
        Portfolio portfolio = portfolios.get(squad.portfolio());
        List<CharterAct> story = charters.acts(charter);
        CharterApprovals.Acts may = approvals.acts(charter, actor);
        Map<UserId, Person> known = people.all(named(story, squad));
        return new ModelAndView("squads/charter")
                .addObject("c", charter)
                .addObject("squad", squad)
                .addObject("lineage", charters.lineage(charter, actor))
                .addObject("portfolio", portfolio)
                .addObject(
                        "parts",
                        words.of(charter.mandate(), portfolio.currency().getCurrencyCode()))
                .addObject("story", story)
                .addObject("objections", objections(story))
                .addObject("returned", returned(story))
                .addObject("names", known.values().stream().collect(Collectors.toMap(Person::id, Person::name)))
                .addObject("may", may)
                .addObject("checklist", charter.isEditable() ? charters.checklist(charter) : null)
                .addObject(
                        "former",
                        charter.follows() == null ? null : charter.follows().value())
                .addObject("verdicts", CharterApprovals.Verdict.values())
                .addObject("grounds", List.of("NONE", "PEOPLE", "RISK"))
                .addObject("form", form)
                .addObject("fields", "squads-charters.field.");
    }

    /** Those since it was submitted last. */
    private static List<CharterAct> objections(List<CharterAct> story) {
        return story.subList(lastOf(story, CharterAct.Kind.SUBMITTED), story.size()).stream()
                .filter(act -> act.kind() == CharterAct.Kind.OBJECTED)
                .toList();
    }

    private static String returned(List<CharterAct> story) {
        int at = lastOf(story, CharterAct.Kind.RETURNED);
        CharterAct last = story.get(at);
        return last.kind() == CharterAct.Kind.RETURNED ? Objects.requireNonNullElse(last.reason(), "") : "";
    }

    private static int lastOf(List<CharterAct> story, CharterAct.Kind kind) {
        for (int at = story.size() - 1; at > 0; at--) {
            if (story.get(at).kind() == kind) {
                return at;
            }
        }
        return 0;
    }

    private static Set<UserId> named(List<CharterAct> story, Squad squad) {
        Set<UserId> named = story.stream()
                .map(CharterAct::by)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        if (squad.sponsor() != null) {
            named.add(squad.sponsor());
        }
        if (squad.lead() != null) {
            named.add(squad.lead());
        }
        return named;
    }

    private interface Deed {
        Charter on(CharterId charter, Form form);
    }
}
