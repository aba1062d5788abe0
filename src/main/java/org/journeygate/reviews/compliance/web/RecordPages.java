package org.journeygate.reviews.compliance.web;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.UserId;
import org.journeygate.reviews.Obligation;
import org.journeygate.reviews.ObligationAct;
import org.journeygate.reviews.ObligationId;
import org.journeygate.reviews.ObligationState;
import org.journeygate.reviews.Review;
import org.journeygate.reviews.Reviews;
import org.journeygate.reviews.compliance.ComplianceRecord;
import org.journeygate.reviews.compliance.ComplianceRecords;
import org.journeygate.reviews.compliance.Owed;
import org.journeygate.reviews.compliance.Restatement;
import org.journeygate.shared.Checks;
import org.journeygate.shared.IdOrCode;
import org.journeygate.shared.web.Form;
import org.journeygate.shared.web.FormAnswer;
import org.journeygate.shared.web.Notice;
import org.journeygate.squads.SquadId;
import org.jspecify.annotations.Nullable;
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

/** The record of one review: everything that was owed with its story, the frozen record, and corrections to it. */
@Controller
@RequestMapping("/compliance/{id}")
class RecordPages {

    private final ComplianceRecords records;
    private final Reviews reviews;
    private final Portfolios portfolios;
    private final People people;
    private final ComplianceWords words;

    RecordPages(
            ComplianceRecords records, Reviews reviews, Portfolios portfolios, People people, ComplianceWords words) {
        this.records = records;
        this.reviews = reviews;
        this.portfolios = portfolios;
        this.people = people;
        this.words = words;
    }

    @GetMapping
    ModelAndView read(
            @PathVariable IdOrCode id,
            @RequestParam(required = false) @Nullable UUID squad,
            @RequestParam(required = false) @Nullable UUID journey,
            @RequestParam(required = false) Obligation.@Nullable Kind kind,
            Actor actor) {
        Review review = reviews.named(id);
        List<Owed> all = records.owed(review, actor);
        List<Owed> shown = all.stream()
                .filter(one -> squad == null || one.squads().contains(new SquadId(squad)))
                .filter(one -> journey == null
                        || one.obligation().kind() == Obligation.Kind.BRIEF
                                && new JourneyId(journey)
                                        .equals(one.obligation().journey()))
                .filter(one -> kind == null || one.obligation().kind() == kind)
                .toList();
        Map<ObligationId, List<ObligationAct>> stories = records.stories(review, actor);
        List<Restatement> restatements = records.restatements(review.id(), actor);
        ComplianceRecord frozen = records.frozen(review.id()).orElse(null);
        return new ModelAndView("reviews/compliance-record")
                .addObject("review", review)
                .addObject("portfolio", portfolios.get(review.portfolio()))
                .addObject("all", all)
                .addObject("shown", shown)
                .addObject("readings", records.visible(review, actor))
                .addObject("mayTake", records.mayTake(actor))
                .addObject("stories", stories)
                .addObject("restatements", restatements)
                .addObject("frozen", frozen)
                .addObject(
                        "mine",
                        all.stream()
                                .filter(one -> frozen != null && records.mayRestate(one, actor))
                                .map(one -> one.obligation().id())
                                .collect(Collectors.toSet()))
                .addObject("titles", titles(all))
                .addObject("names", names(all, stories, restatements))
                .addObject("words", words);
    }

    @GetMapping("/record.json")
    ResponseEntity<byte[]> download(@PathVariable IdOrCode id, Actor actor) {
        Review review = reviews.named(id);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("Content-Disposition", "attachment; filename=\"compliance-%s.json\"".formatted(review.code()))
                .body(records.get(review.id(), actor).content().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/obligations/{obligation}")
    ModelAndView blank(@PathVariable IdOrCode id, @PathVariable UUID obligation, Actor actor) {
        Review review = reviews.named(id);
        return form(review, owed(review, obligation, actor), Form.empty(), actor);
    }

    @PostMapping("/obligations/{obligation}/restatement")
    Object restate(
            @PathVariable IdOrCode id,
            @PathVariable UUID obligation,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        Review review = reviews.named(id);
        Owed owed = owed(review, obligation, actor);
        Form form = Form.of(typed);
        return FormAnswer.of(
                form,
                () -> {
                    var checks = new Checks();
                    ObligationState seen = form.choice("seen", ObligationState.class, checks);
                    ObligationState to = form.choice("to", ObligationState.class, checks);
                    checks.done();
                    records.restate(owed.obligation().id(), seen, to, form.get("reason"), actor);
                    Notice.on(redirect, "reviews-compliance.notice.restated");
                    return "/compliance/" + review.code();
                },
                again -> form(review, owed, again, actor));
    }

    private ModelAndView form(Review review, Owed owed, Form form, Actor actor) {
        List<ObligationAct> story =
                records.stories(review, actor).getOrDefault(owed.obligation().id(), List.of());
        List<Restatement> restatements = records.restatements(review.id(), actor).stream()
                .filter(one -> one.obligation().equals(owed.obligation().id()))
                .toList();
        boolean frozen = records.frozen(review.id()).isPresent();
        return new ModelAndView("reviews/compliance-obligation")
                .addObject("review", review)
                .addObject("portfolio", portfolios.get(review.portfolio()))
                .addObject("one", owed)
                .addObject("story", story)
                .addObject("restatements", restatements)
                .addObject("frozen", frozen)
                .addObject("mayRestate", frozen && records.mayRestate(owed, actor))
                .addObject(
                        "choices",
                        ComplianceRecords.LAST.stream()
                                .filter(state -> state != owed.state())
                                .map(state -> new Option(state.name(), words.state(state)))
                                .toList())
                .addObject(
                        "names", names(List.of(owed), Map.of(owed.obligation().id(), story), restatements))
                .addObject("words", words)
                .addObject("form", form)
                .addObject("fields", "reviews-compliance.field.");
    }

    private Owed owed(Review review, UUID obligation, Actor actor) {
        return records.owed(review, new ObligationId(obligation), actor);
    }

    private Map<ObligationId, String> titles(List<Owed> all) {
        return all.stream()
                .collect(Collectors.toMap(one -> one.obligation().id(), one -> words.title(one.obligation())));
    }

    private Map<UserId, String> names(
            List<Owed> owed, Map<ObligationId, List<ObligationAct>> stories, List<Restatement> restatements) {
        Set<UserId> named = new HashSet<>();
        owed.forEach(one -> Stream.of(
                        one.obligation().owner(),
                        one.obligation().doneBy(),
                        one.obligation().settledBy())
                .forEach(person -> add(named, person)));
        stories.values().forEach(acts -> acts.forEach(act -> add(named, act.by())));
        restatements.forEach(one -> named.add(one.by()));
        return people.all(named).values().stream()
                .collect(Collectors.toMap(person -> person.id(), person -> person.name()));
    }

    private static void add(Set<UserId> named, @Nullable UserId person) {
        if (person != null) {
            named.add(person);
        }
    }

    /** One choice of a form. */
    record Option(String value, String label) {}
}
