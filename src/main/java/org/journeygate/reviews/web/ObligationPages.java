package org.journeygate.reviews.web;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.UserId;
import org.journeygate.reviews.Obligation;
import org.journeygate.reviews.ObligationAct;
import org.journeygate.reviews.ObligationId;
import org.journeygate.reviews.Obligations;
import org.journeygate.reviews.Review;
import org.journeygate.reviews.Reviews;
import org.journeygate.shared.web.Form;
import org.journeygate.shared.web.FormAnswer;
import org.journeygate.shared.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One thing that is owed to a review, with what happened with it. */
@Controller
@RequestMapping("/obligations/{id}")
class ObligationPages {

    private final Obligations obligations;
    private final Reviews reviews;
    private final Portfolios portfolios;
    private final People people;
    private final Clock clock;

    ObligationPages(Obligations obligations, Reviews reviews, Portfolios portfolios, People people, Clock clock) {
        this.obligations = obligations;
        this.reviews = reviews;
        this.portfolios = portfolios;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView read(@PathVariable UUID id, Actor actor) {
        return page(new ObligationId(id), Form.empty(), actor);
    }

    @PostMapping("/completion")
    Object meet(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        return acted(
                id,
                typed,
                actor,
                redirect,
                "met",
                (owed, form) -> obligations.meetByWord(owed, form.get("note"), actor));
    }

    @PostMapping("/reading")
    Object noteRead(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        return acted(
                id,
                typed,
                actor,
                redirect,
                "read",
                (owed, form) -> obligations.noteRead(owed, form.get("note"), actor));
    }

    @PostMapping("/waiver")
    Object waive(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        return acted(
                id,
                typed,
                actor,
                redirect,
                "waived",
                (owed, form) -> obligations.waive(owed, form.get("reason"), actor));
    }

    private Object acted(
            UUID id,
            MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect,
            String notice,
            Act act) {
        Form form = Form.of(typed);
        var owed = new ObligationId(id);
        return FormAnswer.of(
                form,
                () -> {
                    Obligation now = act.on(owed, form);
                    Notice.on(redirect, "reviews.done." + notice);
                    return ReviewPages.path(reviews.get(now.review()));
                },
                again -> page(owed, again, actor));
    }

    private ModelAndView page(ObligationId id, Form form, Actor actor) {
        Obligation owed = obligations.get(id, actor);
        Review review = reviews.get(owed.review());
        List<ObligationAct> story = obligations.story(id, actor);
        Set<UserId> named = Stream.concat(
                        Stream.of(owed.owner(), owed.doneBy(), owed.settledBy()),
                        story.stream().map(ObligationAct::by))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        boolean turn = obligations.isTurn(owed, actor);
        return new ModelAndView("reviews/obligation")
                .addObject("o", owed)
                .addObject("review", review)
                .addObject("portfolio", portfolios.get(review.portfolio()))
                .addObject("story", story)
                .addObject(
                        "names",
                        people.all(named).values().stream().collect(Collectors.toMap(Person::id, Person::name)))
                .addObject("mayMeet", turn && Obligations.isMetByWord(owed.kind()))
                .addObject("mayNote", !turn && obligations.mayNoteRead(owed, actor))
                .addObject("mayWaive", obligations.mayWaive(owed, actor))
                .addObject("now", clock.instant())
                .addObject("form", form)
                .addObject("fields", "reviews.field.");
    }

    private interface Act {
        Obligation on(ObligationId owed, Form form);
    }
}
