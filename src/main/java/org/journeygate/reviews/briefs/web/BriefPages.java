package org.journeygate.reviews.briefs.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.journeygate.journeys.JourneyId;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.UserId;
import org.journeygate.reviews.Review;
import org.journeygate.reviews.Reviews;
import org.journeygate.reviews.briefs.Brief;
import org.journeygate.reviews.briefs.BriefPaper;
import org.journeygate.reviews.briefs.Briefs;
import org.journeygate.reviews.briefs.Typed;
import org.journeygate.reviews.briefs.TypedParts;
import org.journeygate.shared.Checks;
import org.journeygate.shared.IdOrCode;
import org.journeygate.shared.Identity;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.web.Form;
import org.journeygate.shared.web.FormAnswer;
import org.journeygate.shared.web.Named;
import org.journeygate.shared.web.Notice;
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

/** One brief: what it says as it will be on paper, and beside it what its reader may do. */
@Controller
@RequestMapping("/reviews/{id}/briefs/{journeyId}")
class BriefPages {

    private static final int QUESTIONS = 3;

    private final Briefs briefs;
    private final BriefPaper paper;
    private final Reviews reviews;
    private final People people;

    BriefPages(Briefs briefs, BriefPaper paper, Reviews reviews, People people) {
        this.briefs = briefs;
        this.paper = paper;
        this.reviews = reviews;
        this.people = people;
    }

    @GetMapping
    ModelAndView read(@PathVariable IdOrCode id, @PathVariable UUID journeyId, Actor actor) {
        Review of = reviews.named(id);
        return page(of, briefs.get(of, new JourneyId(journeyId)), null, actor);
    }

    @GetMapping("/brief.pdf")
    ResponseEntity<byte[]> print(@PathVariable IdOrCode id, @PathVariable UUID journeyId) {
        Review of = reviews.named(id);
        Brief brief = briefs.get(of, new JourneyId(journeyId));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "attachment; filename=\"brief-" + of.code() + ".pdf\"")
                .body(paper.pdf(brief.content(), brief.stamp()));
    }

    @PostMapping
    Object write(
            @PathVariable IdOrCode id,
            @PathVariable UUID journeyId,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        Review of = reviews.named(id);
        var journey = new JourneyId(journeyId);
        Form form = Form.of(typed);
        Supplier<String> save = () -> {
            briefs.write(of, journey, form.version(), parts(form), actor);
            return done(of, journey, "written", redirect);
        };
        return FormAnswer.of(form, save, again -> page(of, briefs.get(of, journey), again, actor));
    }

    @PostMapping("/confirmation")
    Object confirm(
            @PathVariable IdOrCode id,
            @PathVariable UUID journeyId,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        Review of = reviews.named(id);
        var journey = new JourneyId(journeyId);
        Form form = Form.of(typed);
        Supplier<String> save = () -> {
            briefs.confirm(of, journey, form.get("contentSha256"), actor);
            return done(of, journey, "confirmed", redirect);
        };
        return FormAnswer.of(form, save, again -> page(of, briefs.get(of, journey), null, actor));
    }

    @PostMapping("/reopening")
    String reopen(@PathVariable IdOrCode id, @PathVariable UUID journeyId, Actor actor, RedirectAttributes redirect) {
        Review of = reviews.named(id);
        var journey = new JourneyId(journeyId);
        briefs.reopen(of, journey, actor);
        return "redirect:" + done(of, journey, "reopened", redirect);
    }

    private static String done(Review of, JourneyId journey, String what, RedirectAttributes redirect) {
        Notice.on(redirect, "reviews-briefs.done." + what);
        return "/reviews/" + of.code() + "/briefs/" + journey.value();
    }

    private TypedParts parts(Form form) {
        var checks = new Checks();
        String chosen = form.get("voice");
        UUID observation = Identity.parse(chosen).orElse(null);
        Typed.VoiceChoice voice =
                observation == null ? form.choice("voice", Typed.VoiceChoice.class, checks) : Typed.VoiceChoice.CHOSEN;
        checks.done();
        List<String> questions = new ArrayList<>();
        for (int place = 0; place < QUESTIONS; place++) {
            questions.add(form.get("questions[" + place + "]"));
        }
        List<UUID> contributors = form.all("contributorIds").stream()
                .map(login ->
                        Named.in("contributorIds", login, people::named).id().value())
                .toList();
        return new TypedParts(
                form.get("headline"), voice, observation, new ArrayList<>(questions), new ArrayList<>(contributors));
    }

    private Form filled(Brief brief, Map<UserId, Person> known) {
        Typed typed = brief.typed();
        Map<String, Object> present = new HashMap<>();
        present.put("version", brief.version());
        present.put("headline", Objects.requireNonNullElse(typed.headline(), ""));
        present.put(
                "voice",
                typed.observation() == null
                        ? typed.voice().name()
                        : typed.observation().value().toString());
        for (int place = 0; place < typed.questions().size(); place++) {
            present.put("questions[" + place + "]", typed.questions().get(place));
        }
        present.put(
                "contributorIds",
                typed.contributors().stream()
                        .map(known::get)
                        .filter(Objects::nonNull)
                        .map(Person::login)
                        .sorted()
                        .toList());
        return Form.filled(present);
    }

    private ModelAndView page(Review of, Brief brief, @Nullable Form typed, Actor actor) {
        Briefs.Acts may = briefs.acts(of, brief, actor);
        Set<UserId> named = new HashSet<>(brief.typed().contributors());
        if (brief.confirmedBy() != null) {
            named.add(brief.confirmedBy());
        }
        if (brief.owed().owner() != null) {
            named.add(brief.owed().owner());
        }
        Map<UserId, Person> known = people.all(named);
        return new ModelAndView("reviews/brief")
                .addObject("review", of)
                .addObject("b", brief)
                .addObject("brief", brief.content())
                .addObject("stamp", brief.stamp())
                .addObject("anchor", "brief")
                .addObject("words", paper.words())
                .addObject("may", may)
                .addObject(
                        "owner",
                        brief.owed().owner() == null
                                ? ""
                                : name(known, brief.owed().owner()))
                .addObject("confirmer", brief.confirmedBy() == null ? "" : name(known, brief.confirmedBy()))
                .addObject("voices", may.write() ? briefs.voices(of, brief.journey()) : List.of())
                .addObject(
                        "people",
                        may.invite()
                                ? people.search(null, null, true, PageQuery.first(PageQuery.MAX_SIZE))
                                        .items()
                                : List.of())
                .addObject(
                        "contributors",
                        brief.typed().contributors().stream()
                                .map(known::get)
                                .filter(Objects::nonNull)
                                .sorted(Comparator.comparing(Person::name))
                                .toList())
                .addObject("form", typed == null ? filled(brief, known) : typed)
                .addObject("fields", "reviews-briefs.field.");
    }

    private static String name(Map<UserId, Person> known, UserId id) {
        Person person = known.get(id);
        return person == null ? "" : person.name();
    }
}
